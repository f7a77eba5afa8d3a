import { valueWords } from './value-words'
import classes from './why.module.css'

/** What a question expected and what it found, where it says so. */
export const Comparison = ({ expected, found }: { readonly expected: unknown; readonly found: unknown }) => {
  if (expected === undefined && found === undefined) return null
  return (
    <span className={classes.comparison}>
      {expected !== undefined && (
        <span>
          expected <b>{valueWords(expected)}</b>
        </span>
      )}
      {found !== undefined && (
        <span>
          found <b>{valueWords(found)}</b>
        </span>
      )}
    </span>
  )
}

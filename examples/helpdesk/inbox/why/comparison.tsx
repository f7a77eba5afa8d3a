import { valueWords } from './value-words'
import classes from './why.module.css'

/** The expected and the found value of a question, if it has them. */
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

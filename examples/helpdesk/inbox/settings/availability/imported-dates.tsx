import { Button } from '@mantine/core'
import type { DateOverride } from 'frontdesk/availability'
import { Notice } from '../parts/notice'
import classes from './hours.module.css'
import type { Merged } from './merge-overrides'

interface ImportedDatesProps {
  readonly name: string
  readonly merged: Merged
  readonly onAdd: () => void
  readonly onCancel: () => void
}

/** The dates that an import would add. */
export const ImportedDates = ({ name, merged: { added, kept }, onAdd, onCancel }: ImportedDatesProps) => (
  <Notice
    tone="grey"
    announced
    title={added.length === 0 ? `${name} contains no new date` : `${name} adds ${counted(added.length)}`}
  >
    {added.length > 0 && (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keys too
      <ul className={classes.imported} tabIndex={0} aria-label="Dates to add">
        {added.map((override) => (
          <li key={override.date}>{overrideWords(override)}</li>
        ))}
      </ul>
    )}
    {kept > 0 && <p>{counted(kept)} already set, not changed.</p>}
    <div className={classes.days}>
      {added.length > 0 && (
        <Button size="sm" onClick={onAdd}>
          Add {counted(added.length)}
        </Button>
      )}
      <Button size="sm" variant="default" onClick={onCancel}>
        {added.length > 0 ? 'Cancel' : 'Close'}
      </Button>
    </div>
  </Notice>
)

const counted = (dates: number): string => (dates === 1 ? '1 date' : `${dates} dates`)

const overrideWords = ({ date, ranges }: DateOverride): string => {
  const hours = ranges.length === 0 ? 'closed' : ranges.map(({ from, to }) => `${from} to ${to}`).join(', ')
  return `${dateFormat.format(Date.parse(date))}: ${hours}`
}

const dateFormat = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

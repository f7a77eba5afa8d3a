import { Button, Checkbox, FileButton } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import type { DateOverride } from 'frontdesk/availability'
import { useRef } from 'react'
import { Notice } from '../parts/notice'
import classes from './hours.module.css'
import { ImportedDates } from './imported-dates'
import { mergeOverrides } from './merge-overrides'
import { useCalendar } from './use-calendar'

interface CalendarImportProps {
  readonly zone: string
  readonly overrides: readonly DateOverride[]
  readonly onImport: (overrides: readonly DateOverride[]) => void
}

/** Imports dates from an iCalendar file. The dates are shown before they are added, and saved with the rest. */
export const CalendarImport = ({ zone, overrides, onImport }: CalendarImportProps) => {
  const { name, dates, problem, timed, read, setTimed, forget } = useCalendar(zone)
  const reset = useRef<() => void>(null)
  const choose = (file: File | null) => {
    if (file) read(file)
    // A corrected file with the same name can be chosen again.
    reset.current?.()
  }
  const merged = dates && mergeOverrides(overrides, dates)
  return (
    <div className={classes.calendar}>
      <FileButton resetRef={reset} accept=".ics,text/calendar" onChange={choose}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            size="sm"
            leftSection={<IconCalendarDown size={16} aria-hidden />}
          >
            Import a calendar
          </Button>
        )}
      </FileButton>
      {name && (
        <Checkbox
          label="Import events with times as special hours"
          description="Otherwise only all-day events are imported, as closed days."
          checked={timed}
          onChange={({ currentTarget }) => setTimed(currentTarget.checked)}
        />
      )}
      {problem && (
        <Notice tone="red" announced title={`${name} could not be imported`}>
          <p>{problem.sentence}</p>
          {problem.place && <p>At {problem.place}.</p>}
        </Notice>
      )}
      {merged && (
        <ImportedDates
          name={name}
          merged={merged}
          onAdd={() => {
            onImport(merged.overrides)
            forget()
          }}
          onCancel={forget}
        />
      )}
    </div>
  )
}

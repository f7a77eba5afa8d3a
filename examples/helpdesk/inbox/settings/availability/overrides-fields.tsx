import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { DateOverride } from 'frontdesk/availability'
import { useState } from 'react'
import { Group } from '../parts/group'
import { useRuleError } from './availability-problem'
import { CalendarImport } from './calendar-import'
import classes from './hours.module.css'
import { OverrideFields } from './override-fields'
import { localTime } from './zones'

interface OverridesFieldsProps {
  readonly zone: string
  readonly overrides: readonly DateOverride[]
  readonly place: string
  readonly onChange: (overrides: readonly DateOverride[]) => void
}

/** The number of dates that are shown first, because a calendar may contain hundreds. */
const shownAtFirst = 10

/** Holidays and special hours by date, typed or imported. */
export const OverridesFields = ({ zone, overrides, place, onChange }: OverridesFieldsProps) => {
  const [all, setAll] = useState(false)
  const { error } = useRuleError(place)
  const shown = all || error ? overrides : overrides.slice(0, shownAtFirst)
  const add = () => {
    onChange([...overrides, { date: localTime(zone, Date.now()).slice(0, 10), ranges: [] }])
    setAll(true)
  }
  return (
    <Group
      name="Holidays and special hours"
      hint="These dates are closed or have their own hours. The weekly hours do not apply."
    >
      {shown.map((override, index) => (
        <OverrideFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a date is known by its place, as its problems are
          key={index}
          override={override}
          index={index}
          place={`${place}[${index}]`}
          onChange={(next) => onChange(overrides.with(index, next))}
          onRemove={() => onChange(overrides.toSpliced(index, 1))}
        />
      ))}
      <div className={classes.days}>
        {shown.length < overrides.length && (
          <Button variant="subtle" size="sm" onClick={() => setAll(true)}>
            Show all {overrides.length} dates
          </Button>
        )}
        <Button variant="default" size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          Add a date
        </Button>
      </div>
      {error && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
      <CalendarImport key={zone} zone={zone} overrides={overrides} onImport={onChange} />
    </Group>
  )
}

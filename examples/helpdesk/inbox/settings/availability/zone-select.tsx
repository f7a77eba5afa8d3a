import { Select } from '@mantine/core'
import { zoneNames } from './zones'

interface ZoneSelectProps {
  readonly label: string
  readonly value: string
  readonly error?: string
  readonly onChange: (zone: string) => void
}

/** Selects a time zone. The user can search by a part of its name. */
export const ZoneSelect = ({ onChange, ...field }: ZoneSelectProps) => (
  <Select
    {...field}
    searchable
    allowDeselect={false}
    nothingFoundMessage="No matching time zone. Try the nearest large city."
    data={zoneNames(field.value)}
    onChange={(zone) => zone && onChange(zone)}
  />
)

import { Select } from '@mantine/core'
import { IconUserQuestion } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Me, Person } from '../../api'
import { Avatar } from '../parts/avatar'
import { useShortcuts } from '../shortcuts/use-shortcuts'
import classes from './thread-header.module.css'

interface AssigneeSelectProps {
  readonly assigneeId: string | null
  readonly me: Me
  readonly members: readonly Person[]
  readonly onAssign: (userId: string | null) => void
  readonly onOpen: () => void
}

/** Selects the assignee. Order: the current user, nobody, and the other members by name. */
export const AssigneeSelect = ({ assigneeId, me, members, onAssign, onOpen }: AssigneeSelectProps) => {
  const input = useRef<HTMLInputElement>(null)
  useShortcuts({ a: () => input.current?.click() })
  const person = (id: string | null) => members.find((member) => member.id === id)
  const assignee = person(assigneeId)

  return (
    <Select
      ref={input}
      aria-label="Assignee"
      className={classes.assignee ?? ''}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      value={assigneeId ?? nobody}
      data={options(me, members, assigneeId)}
      onChange={(value) => onAssign(value === nobody ? null : value)}
      onDropdownOpen={onOpen}
      nothingFoundMessage="No member found"
      leftSection={
        assignee ? (
          <Avatar name={assignee.name} size={22} status={assignee.status} />
        ) : (
          <IconUserQuestion size={18} />
        )
      }
      renderOption={({ option }) => {
        const member = person(option.value)
        return (
          <span className={classes.option}>
            {member ? (
              <Avatar name={member.name} size={24} status={member.status} />
            ) : (
              <IconUserQuestion size={22} />
            )}
            {option.label} <span className={classes.aside}>{asideWords(member, me)}</span>
          </span>
        )
      }}
      comboboxProps={{ width: 240, position: 'bottom-end' }}
    />
  )
}

const nobody = ' nobody'

const asideWords = (member: Person | undefined, me: Me): string =>
  [...(member?.id === me.user.id ? ['you'] : []), ...(member?.status === 'away' ? ['away'] : [])].join(', ')

const options = (me: Me, members: readonly Person[], assigneeId: string | null) => {
  const others = members.filter(({ id }) => id !== me.user.id).sort((a, b) => a.name.localeCompare(b.name))
  const isMember = members.some(({ id }) => id === me.user.id)
  const gone = assigneeId !== null && !members.some(({ id }) => id === assigneeId)
  return [
    ...(isMember ? [{ value: me.user.id, label: me.user.name }] : []),
    { value: nobody, label: 'Nobody' },
    ...others.map(({ id, name }) => ({ value: id, label: name })),
    ...(gone ? [{ value: assigneeId, label: 'No longer a member', disabled: true }] : []),
  ]
}

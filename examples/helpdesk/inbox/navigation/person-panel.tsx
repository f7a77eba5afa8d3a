import { ActionIcon, Switch, Tooltip } from '@mantine/core'
import { IconKeyboard, IconLogout } from '@tabler/icons-react'
import type { Person } from '../../api'
import { api } from '../api/api'
import { tellSignedOut } from '../api/signed-out'
import { attempt } from '../parts/attempt'
import { Face } from '../parts/face'
import classes from './navigation.module.css'

interface PersonPanelProps {
  readonly person: Person
  readonly onChange: (person: Person) => void
  readonly onShowShortcuts: () => void
}

/** Who is signed in, whether they take new conversations, and the way out. */
export const PersonPanel = ({ person, onChange, onShowShortcuts }: PersonPanelProps) => {
  const setStatus = (status: Person['status']) => {
    onChange({ ...person, status })
    void attempt(
      'Your status did not change',
      async () => onChange(await api.setStatus(status)),
      () => onChange(person),
    )
  }
  const signOut = () =>
    void attempt('You are still signed in', async () => {
      await api.signOut()
      tellSignedOut()
    })

  return (
    <section aria-label="You" className={classes.person}>
      <Switch
        size="sm"
        label="Away"
        description="For new conversations; open chats stay with you."
        checked={person.status === 'away'}
        onChange={(event) => setStatus(event.currentTarget.checked ? 'away' : 'available')}
      />
      <div className={classes.self}>
        <Face name={person.name} status={person.status} />
        <span className={classes.selfName}>{person.name}</span>
        <Tooltip label="Keyboard shortcuts (?)">
          <ActionIcon variant="subtle" color="gray" aria-label="Keyboard shortcuts" onClick={onShowShortcuts}>
            <IconKeyboard size={18} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Sign out">
          <ActionIcon variant="subtle" color="gray" aria-label="Sign out" onClick={signOut}>
            <IconLogout size={18} />
          </ActionIcon>
        </Tooltip>
      </div>
    </section>
  )
}

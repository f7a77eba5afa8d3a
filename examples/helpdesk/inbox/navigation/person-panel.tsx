import { ActionIcon, Switch, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconClock, IconKeyboard, IconLogout } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import type { Self } from '../../api'
import { api } from '../api/api'
import { tellSignedOut } from '../api/signed-out'
import { attempt } from '../parts/attempt'
import { Avatar } from '../parts/avatar'
import classes from './navigation.module.css'

/** Loaded on demand, because it needs the fields of the settings. */
const MyHours = lazy(async () => ({ default: (await import('./my-hours')).MyHours }))

interface PersonPanelProps {
  readonly person: Self
  readonly onChange: (person: Self) => void
  readonly onShowShortcuts: () => void
}

/** The signed-in user, their status, and the sign-out button. */
export const PersonPanel = ({ person, onChange, onShowShortcuts }: PersonPanelProps) => {
  const [showsHours, hours] = useDisclosure()
  const setStatus = (status: Self['status']) => {
    onChange({ ...person, status })
    void attempt(
      'Your status was not changed',
      async () => onChange(await api.setStatus(status)),
      () => onChange(person),
    )
  }
  const signOut = () =>
    void attempt('You were not signed out', async () => {
      await api.signOut()
      tellSignedOut()
    })

  return (
    <section aria-label="You" className={classes.person}>
      <Switch
        size="sm"
        label="Away"
        description="For new conversations. Your open chats stay assigned to you."
        checked={person.status === 'away'}
        onChange={(event) => setStatus(event.currentTarget.checked ? 'away' : 'available')}
      />
      <div className={classes.self}>
        <Avatar name={person.name} status={person.status} />
        <span className={classes.selfName}>{person.name}</span>
        <Tooltip label="My hours">
          <ActionIcon variant="subtle" color="gray" aria-label="My hours" onClick={hours.open}>
            <IconClock size={18} />
          </ActionIcon>
        </Tooltip>
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
      <Suspense>
        {showsHours && <MyHours person={person} onClose={hours.close} onChange={onChange} />}
      </Suspense>
    </section>
  )
}

import { NativeSelect } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowLeft,
  IconChecklist,
  IconCode,
  IconListNumbers,
  IconShieldLock,
  IconTarget,
} from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Me } from '../../api'
import type { Named } from '../../settings-api'
import { formatRoute, viewRoute } from '../route/route'
import { formatSettingsRoute, type SettingsRoute } from './route/settings-route'
import classes from './settings.module.css'

interface SettingsNavProps {
  readonly me: Me
  readonly inboxes: readonly Named[]
  readonly inbox: string
  readonly page: SettingsRoute['page']
}

/** The navigation of the settings, for one inbox at a time. */
export const SettingsNav = ({ me, inboxes, inbox, page }: SettingsNavProps) => {
  const current = useRef<HTMLAnchorElement>(null)
  const shown = page === 'message' ? 'messages' : page
  // On a narrow window the navigation scrolls, so the current page is scrolled into view.
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest', inline: 'center' }), [shown])
  return (
    <header className={classes.nav}>
      <a
        className={classes.back}
        href={formatRoute(viewRoute(me.inboxes.some(({ id }) => id === inbox) ? inbox : '', 'all'))}
      >
        <IconArrowLeft size={16} aria-hidden />
        Back to the inbox
      </a>
      <NativeSelect
        label="Settings of"
        value={inbox}
        data={inboxes.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget }) => {
          window.location.hash = formatSettingsRoute({ inbox: currentTarget.value, page: 'messages' })
        }}
      />
      <nav aria-label="Settings">
        <ul className={classes.pages}>
          {pages.map(({ name, icon: Icon, ...target }) => (
            <li key={target.page}>
              <a
                ref={target.page === shown ? current : undefined}
                className={classes.link}
                href={formatSettingsRoute({ inbox, ...target })}
                aria-current={target.page === page ? 'page' : undefined}
                data-within={(target.page === 'messages' && page === 'message') || undefined}
              >
                <Icon size={18} stroke={1.7} aria-hidden />
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

const pages = [
  { page: 'messages', name: 'Targeted messages', icon: IconListNumbers },
  { page: 'try', name: 'Test a page', icon: IconTarget },
  { page: 'install', name: 'Install', icon: IconCode },
  { page: 'consent', name: 'Consent', icon: IconChecklist },
  { page: 'privacy', name: 'Personal data', icon: IconShieldLock },
  { page: 'failures', name: 'Failures', icon: IconAlertTriangle },
] as const

import { unreadOf } from '../thread/unread'
import { ChatIcon, DownIcon, WhyIcon } from './icons'
import type { WidgetProps } from './widget'

/** Its name does not change; `aria-expanded` shows the state. The focus returns to it when the panel closes. */
export const Launcher = ({
  state: { open, focusFollows, entries, readUpTo },
  acts,
  help,
}: WidgetProps & { readonly help: boolean }) => {
  const [Icon, name] = help ? ([WhyIcon, 'Help'] as const) : ([ChatIcon, 'Chat'] as const)
  const unread = open ? 0 : unreadOf(entries, readUpTo).length
  const news = unread === 1 ? ', 1 unread message' : `, ${unread} unread messages`
  return (
    <button
      ref={focusFollows && !open ? focus : undefined}
      type="button"
      class="launcher"
      aria-label={unread > 0 ? name + news : name}
      aria-expanded={open}
      aria-controls="panel"
      onClick={open ? acts.close : acts.open}
    >
      {open ? <DownIcon /> : <Icon />}
      {unread > 0 && (
        <span class="badge" aria-hidden="true">
          {unread > 9 ? '9+' : unread}
        </span>
      )}
    </button>
  )
}

const focus = (button: HTMLElement | null): void => button?.focus()

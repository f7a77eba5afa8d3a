import {
  IconFilter,
  IconInbox,
  IconMail,
  IconMessageCircle,
  type IconProps,
  IconRobot,
  IconUser,
  IconUserQuestion,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { View } from '../../api'

interface ViewWords {
  readonly name: string
  readonly icon: ComponentType<IconProps>
  /** What an empty list of this view means. */
  readonly empty: { readonly title: string; readonly text: string }
}

export const views: Readonly<Record<View, ViewWords>> = {
  all: {
    name: 'All',
    icon: IconInbox,
    empty: { title: 'All quiet', text: 'New chats and e-mails appear here by themselves.' },
  },
  mine: {
    name: 'Assigned to me',
    icon: IconUser,
    empty: {
      title: 'Nothing waits for you',
      text: 'Look into Unassigned if you have a minute for somebody.',
    },
  },
  unassigned: {
    name: 'Unassigned',
    icon: IconUserQuestion,
    empty: {
      title: 'Everybody is looked after',
      text: 'Conversations that nobody has taken yet appear here.',
    },
  },
  email: {
    name: 'Email',
    icon: IconMail,
    empty: { title: 'No e-mail', text: 'Mail to the addresses of this inbox appears here.' },
  },
  chat: {
    name: 'Chat',
    icon: IconMessageCircle,
    empty: { title: 'No chats', text: 'Visitors who write in the chat widget appear here.' },
  },
  bots: {
    name: 'Bots',
    icon: IconRobot,
    empty: {
      title: 'The bots are resting',
      text: 'Chats that a bot answers appear here until somebody takes over.',
    },
  },
  filtered: {
    name: 'Filtered',
    icon: IconFilter,
    empty: {
      title: 'Nothing was filtered',
      text: 'Newsletters, automatic mail and blocked senders end up here.',
    },
  },
}

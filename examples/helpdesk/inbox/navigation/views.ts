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
  /** The text for an empty list. */
  readonly empty: { readonly title: string; readonly text: string }
}

export const views: Readonly<Record<View, ViewWords>> = {
  all: {
    name: 'All',
    icon: IconInbox,
    empty: { title: 'No conversations', text: 'New chats and e-mails appear here automatically.' },
  },
  mine: {
    name: 'Assigned to me',
    icon: IconUser,
    empty: {
      title: 'No conversations assigned to you',
      text: 'You can take conversations from Unassigned.',
    },
  },
  unassigned: {
    name: 'Unassigned',
    icon: IconUserQuestion,
    empty: {
      title: 'No unassigned conversations',
      text: 'Conversations without an assignee appear here.',
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
      title: 'No bot conversations',
      text: 'Chats that a bot answers appear here until an agent takes over.',
    },
  },
  filtered: {
    name: 'Filtered',
    icon: IconFilter,
    empty: {
      title: 'No filtered conversations',
      text: 'Newsletters, automatic mail and mail of blocked senders appear here.',
    },
  },
}

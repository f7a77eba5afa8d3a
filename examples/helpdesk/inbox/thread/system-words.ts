import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconFileText,
  IconFilter,
  IconInbox,
  IconMessageCircle,
  IconPoint,
  type IconProps,
  IconRobot,
  IconUser,
  IconUserCheck,
  IconUserOff,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { AgentEntry } from '../../api'

interface SystemWords {
  readonly icon: ComponentType<IconProps>
  readonly words: string
  readonly tone?: 'bad'
}

/** The text of an event before its sentence. An unknown type has only the sentence. */
export const systemWords = (entry: AgentEntry): SystemWords =>
  (Object.hasOwn(table, entry.type) ? table[entry.type]?.(entry) : undefined) ?? {
    icon: IconPoint,
    words: '',
  }

const person = ({ by }: AgentEntry): string => (by.kind === 'system' ? '' : ` by ${by.name}`)

const table: Readonly<Record<string, (entry: AgentEntry) => SystemWords>> = {
  Started: () => ({ icon: IconMessageCircle, words: 'Started' }),
  Assigned: (entry) =>
    entry.assignee
      ? { icon: IconUserCheck, words: `Assigned to ${entry.assignee.name}${person(entry)}` }
      : { icon: IconUserOff, words: `Unassigned${person(entry)}` },
  ControlChanged: (entry) =>
    entry.by.kind === 'agent'
      ? { icon: IconUserCheck, words: `Taken over${person(entry)}` }
      : { icon: IconRobot, words: '' },
  Closed: (entry) => ({ icon: IconCheck, words: `Closed${person(entry)}` }),
  Reopened: (entry) => ({ icon: IconArrowBackUp, words: `Reopened${person(entry)}` }),
  Filtered: (entry) => ({ icon: IconFilter, words: `Moved to Filtered${person(entry)}` }),
  Unfiltered: (entry) => ({ icon: IconInbox, words: `Moved to the inbox${person(entry)}` }),
  ContactLinked: () => ({ icon: IconUser, words: 'Contact recognised' }),
  ContactRemoved: (entry) => ({ icon: IconUserOff, words: `Contact removed${person(entry)}` }),
  DeliveryFailed: () => ({ icon: IconAlertTriangle, words: 'A message was not delivered', tone: 'bad' }),
  DeliveryDelayed: () => ({ icon: IconAlertTriangle, words: 'A message is delayed', tone: 'bad' }),
  TranscriptSent: () => ({ icon: IconFileText, words: 'Transcript' }),
  TranscriptSkipped: () => ({ icon: IconFileText, words: 'Transcript' }),
  Erased: () => ({ icon: IconUserOff, words: 'All personal data was erased' }),
}

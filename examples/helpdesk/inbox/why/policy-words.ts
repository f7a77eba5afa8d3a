import {
  IconArrowsSplit,
  IconBan,
  IconClock,
  IconCopy,
  IconFileText,
  IconFilter,
  IconHelpCircle,
  IconMessages,
  type IconProps,
  IconRobot,
  IconShieldCheck,
  IconTarget,
  IconTicket,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'

interface PolicyWords {
  readonly name: string
  readonly icon: ComponentType<IconProps>
}

export const policyWords = (policy: string): PolicyWords =>
  (Object.hasOwn(policies, policy) ? policies[policy] : undefined) ?? {
    name: policy.charAt(0).toUpperCase() + policy.slice(1).replaceAll('-', ' '),
    icon: IconHelpCircle,
  }

const policies: Readonly<Record<string, PolicyWords>> = {
  targeting: { name: 'Targeting', icon: IconTarget },
  availability: { name: 'Availability', icon: IconClock },
  consent: { name: 'Consent', icon: IconShieldCheck },
  routing: { name: 'Who answers', icon: IconArrowsSplit },
  filter: { name: 'Inbox filter', icon: IconFilter },
  block: { name: 'Blocked senders', icon: IconBan },
  duplicate: { name: 'Seen before', icon: IconCopy },
  threading: { name: 'Which conversation', icon: IconMessages },
  assignment: { name: 'Who answers', icon: IconArrowsSplit },
  handOff: { name: 'Hand-off', icon: IconRobot },
  ticket: { name: 'Ticket', icon: IconTicket },
  transcript: { name: 'Transcript', icon: IconFileText },
}

import type { Explanation, Finding, PreviewedMessage, SetupProblem, TargetedMessageInput } from 'frontdesk'
import type { AvailabilityRule, ReplyMeasure } from 'frontdesk/availability'
import type { RoutingTargets } from 'frontdesk/routing'
import type { ChatVisit } from './api'

/** What the server and the settings pages say to each other, as JSON. All of it is for admins; others hear 403. */

/** `GET /api/settings`: what there is to choose from. */
export interface Settings {
  /** The account's IANA zone. */
  readonly zone: string
  readonly inboxes: readonly Named[]
  readonly channels: readonly ChatSettings[]
  /** Those who work here now. */
  readonly people: readonly (Named & { readonly seat: string })[]
  readonly teams: readonly string[]
  readonly bots: readonly BotHandOff[]
}

export interface Named {
  readonly id: string
  readonly name: string
}

/** `POST /api/settings/bots/:id/hand-off` `{ handoffOutsideHours }` answers 204. */
export interface BotHandOff extends Named {
  readonly handoffOutsideHours: 'if-user-available' | 'never'
}

/**
 * A chat channel, with what all its messages share. `POST /api/settings/channels` `{ inboxId, name }` connects one;
 * `POST /api/settings/channels/:id/availability` with `ChatAvailability` answers the channel, or 422 with the place that
 * is wrong.
 */
export interface ChatSettings extends Named, ChatAvailability {
  readonly inboxId: string
  readonly active: boolean
  /** The reply time in words for the visitor, where one shows. */
  readonly replyTime?: string
}

export interface ChatAvailability {
  readonly availability: AvailabilityRule
  /** A message that is hidden makes way for the next one that is for the visit. */
  readonly fallThroughWhenHidden: boolean
}

/** `POST /api/settings/availability/preview`: what somebody would be told by a rule, before it is saved. */
export interface ToldQuestion {
  readonly inboxId: string
  readonly availability: AvailabilityRule
  /** Local time `YYYY-MM-DDTHH:MM` in the zone of the hours, or of the account where there are none. */
  readonly at: string
  /** Where the visitor is, as an IANA zone. */
  readonly zone: string
  /** What the visitor reads, as a BCP 47 name. */
  readonly language: string
  /** Whom conversations can be given to; absent where they stay unassigned. */
  readonly routing?: RoutingTargets
  /** The message has a bot. */
  readonly bot: boolean
}

export interface ToldAnswer {
  readonly at: number
  /** Where `at` and the stretches are told. */
  readonly zone: string
  readonly shown: boolean
  /** What the widget says, in the visitor's language. */
  readonly text?: string
  /** Why, in a sentence, and every question that was asked. */
  readonly sentence: string
  readonly explanation: Explanation
  /** Absent where the rule has no hours. */
  readonly hours?: {
    readonly open: boolean
    /** When the team is in from then on, the first few times; the first begins at `at` where it is open, the last may not end. */
    readonly stretches: readonly { readonly start: number; readonly end?: number }[]
  }
  /** How fast the team has been, where the rule asks for it. */
  readonly measured?: ReplyMeasure
}

/** `off`: it was published, and shows to nobody now. `draft`: it never was. */
export type MessageState = 'published' | 'off' | 'draft'

interface MessageStatus extends Named {
  readonly state: MessageState
  /** There is a draft of it that is not published. */
  readonly edited: boolean
}

/**
 * `GET /api/settings/messages?inbox=`: the messages of an inbox in the order in which they are preferred, and its drafts.
 * `POST /api/settings/messages/order` `{ inboxId, ids }` puts them in another one and answers the same.
 */
export interface MessageRow extends MessageStatus {
  /** Where and to whom it shows. Absent of a draft that is not sound yet. */
  readonly targeting?: Pick<TargetedMessageInput, 'audience' | 'devices' | 'urls'>
  readonly accent: string
  readonly channel: string
  readonly problems: number
  readonly findings: readonly Finding[]
}

/**
 * `GET /api/settings/messages/:id`; `POST /api/settings/drafts` with a set-up keeps it and answers this, and
 * `POST /api/settings/review` answers problems and findings alone, and keeps nothing.
 * `POST /api/settings/messages/:id/publish`, `/off` and `/discard` (of its draft) answer this too, publishing 422 with the
 * first problem.
 */
export interface MessageSetup extends MessageStatus, SetupAnswer {
  /** As it was typed: the draft, or the message where there is none. */
  readonly setup: Setup
  /** As visitors have it. */
  readonly published?: Setup
}

/** A set-up says nothing of its place in the list and of being published: these are not typed. */
export type Setup = Omit<Partial<TargetedMessageInput>, 'priority' | 'published' | 'createdAt'>

export interface SetupAnswer {
  readonly problems: readonly SetupProblem[]
  readonly findings: readonly Finding[]
}

/** `POST /api/settings/preview` with a `PreviewRequest`, drafts included. */
export interface PagePreview {
  /** What the widget draws there. */
  readonly visit: ChatVisit
  readonly messages: readonly PreviewRow[]
}

export interface PreviewRow extends Named {
  readonly verdict: PreviewedMessage['verdict']
  readonly reason: string
  readonly sentence: string
  readonly lostTo?: Named
  readonly explanation: Explanation
}

/**
 * `GET /api/settings/install`; `POST /api/settings/install/mail` `{ to }` answers 204; `POST /api/settings/install/check`
 * `{ platform?, html? }` answers what keeps the site from showing the chat.
 */
export interface Install {
  readonly code: string
  readonly origin: string
}

import type { Finding, PreviewedMessage, SetupProblem, TargetedMessageInput } from 'frontdesk'
import type { AvailabilityRule, ReplyMeasure } from 'frontdesk/availability'
import type { RoutingTargets } from 'frontdesk/routing'
import type { ChatVisit, Explanation } from './api'

/** The JSON API between the server and the settings pages. Only admins may use it; others get 403. */

/** `GET /api/settings` returns the settings that forms refer to. */
export interface Settings {
  /** The account's IANA zone. */
  readonly zone: string
  readonly inboxes: readonly Named[]
  readonly channels: readonly ChatSettings[]
  /** The active users. */
  readonly people: readonly (Named & { readonly seat: string })[]
  readonly teams: readonly string[]
  readonly bots: readonly BotHandOff[]
}

export interface Named {
  readonly id: string
  readonly name: string
}

/** `POST /api/settings/bots/:id/hand-off` `{ handoffOutsideHours }` returns 204. */
export interface BotHandOff extends Named {
  readonly handoffOutsideHours: 'if-user-available' | 'never'
}

/**
 * A chat channel and the settings that all its messages share. `POST /api/settings/channels` `{ inboxId, name }`
 * connects one; `POST /api/settings/channels/:id/availability` with `ChatAvailability` returns the channel, or 422 with
 * the place of the error.
 */
export interface ChatSettings extends Named, ChatAvailability {
  readonly inboxId: string
  readonly active: boolean
  /** The text of the reply time for visitors, if one is shown. */
  readonly replyTime?: string
}

export interface ChatAvailability {
  readonly availability: AvailabilityRule
  /** When availability hides a message, the next message that matches the visit shows instead. */
  readonly fallThroughWhenHidden: boolean
}

/** `POST /api/settings/availability/preview` returns what a visitor would see under a rule that is not saved yet. */
export interface AvailabilityPreviewRequest {
  readonly inboxId: string
  readonly availability: AvailabilityRule
  /**
   * Local time `YYYY-MM-DDTHH:MM` in the zone of the business hours, or in the account's zone for rules without hours.
   */
  readonly at: string
  /** The IANA zone of the visitor. */
  readonly zone: string
  /** The language of the visitor, as a BCP 47 tag. */
  readonly language: string
  /** The users and teams of the routing rule; absent if conversations stay unassigned. */
  readonly routing?: RoutingTargets
  /** True if the message has a bot. */
  readonly bot: boolean
}

export interface AvailabilityPreview {
  readonly at: number
  /** The zone of `at` and `openRanges`. */
  readonly zone: string
  readonly shown: boolean
  /** The text of the widget, in the visitor's language. */
  readonly text?: string
  /** The reason as a sentence, and the explanation tree. */
  readonly sentence: string
  readonly explanation: Explanation
  /** Absent if the rule has no business hours. */
  readonly hours?: {
    readonly open: boolean
    /** The next open ranges. The first begins at `at` if the team is open then; the last may have no end. */
    readonly openRanges: readonly { readonly start: number; readonly end?: number }[]
  }
  /** The measured reply time, if the rule uses it. */
  readonly measured?: ReplyMeasure
}

/** `off`: published before, shown to nobody now. `draft`: never published. */
export type MessageState = 'published' | 'off' | 'draft'

interface MessageStatus extends Named {
  readonly state: MessageState
  /** True if an unpublished draft of the message exists. */
  readonly edited: boolean
}

/**
 * `GET /api/settings/messages?inbox=` returns the messages of an inbox in the order of their priority, and its drafts.
 * `POST /api/settings/messages/order` `{ inboxId, ids }` changes the order and returns the same.
 */
export interface MessageRow extends MessageStatus {
  /** Where and to whom the message shows. Absent for an invalid draft. */
  readonly targeting?: Pick<TargetedMessageInput, 'audience' | 'devices' | 'urls'>
  readonly accent: string
  readonly channel: string
  readonly problems: number
  readonly findings: readonly Finding[]
}

/**
 * `GET /api/settings/messages/:id`. `POST /api/settings/drafts` with a set-up saves it and returns this. `POST
 * /api/settings/review` returns only problems and findings, and saves nothing. `POST
 * /api/settings/messages/:id/publish`, `/off` and `/discard` (of its draft) return this too; `publish` returns 422 with
 * the first problem.
 */
export interface MessageSetup extends MessageStatus, SetupAnswer {
  /** The input of the admin: the draft, or the published message if there is no draft. */
  readonly setup: Setup
  /** The published version. */
  readonly published?: Setup
}

/** A set-up without priority, publication and creation time: these are not typed in. */
export type Setup = Omit<Partial<TargetedMessageInput>, 'priority' | 'published' | 'createdAt'>

export interface SetupAnswer {
  readonly problems: readonly SetupProblem[]
  readonly findings: readonly Finding[]
}

/** `POST /api/settings/preview` with a `PreviewRequest`. Ready drafts count as published. */
export interface PagePreview {
  /** What the widget shows on the page. */
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
 * `GET /api/settings/install`. `POST /api/settings/install/mail` `{ to }` returns 204. `POST
 * /api/settings/install/check` `{ platform?, html? }` returns findings that prevent the chat on the site.
 */
export interface Install {
  readonly code: string
  readonly origin: string
}

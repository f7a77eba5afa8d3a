import type { BusinessHours } from 'frontdesk/availability'

/**
 * The JSON API between the server and its two pages (the inbox and the chat widget). Instants are epoch milliseconds.
 */

export type View = 'all' | 'mine' | 'unassigned' | 'email' | 'chat' | 'bots' | 'filtered'

/** The explanation of a decision: the policy, the reason code, its sentence, and the explanation tree. */
export interface Why {
  /** The policy: `targeting`, `availability`, `consent`, `routing`, `filter` … */
  readonly policy: string
  readonly reason: string
  readonly sentence: string
  readonly at?: number
  readonly explanation: Explanation
}

export interface Explanation {
  readonly sentence: string
  readonly holds: boolean
  readonly reason?: string
  readonly expected?: unknown
  readonly found?: unknown
  readonly because?: readonly Explanation[]
}

/** The body of every refusal and error. */
export interface Problem {
  readonly code: string
  readonly sentence: string
  readonly details?: unknown
}

// ── The chat widget ──────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * `POST /api/chat/session` `{ token? }` returns a signed token: the given one if it is valid, otherwise a new one. Send
 * it as `Authorization: Bearer`.
 */
export interface ChatSession {
  readonly token: string
  readonly visitorId: string
}

/** `POST /api/chat/visit` `{ page, sessionId, device, zone }` */
export interface ChatVisit {
  readonly shown: boolean
  readonly messageId?: string
  readonly welcome?: string
  readonly openByDefault?: boolean
  /** The team's name for visitors. Without it the widget shows the names of the senders. */
  readonly team?: string
  readonly senders: readonly { readonly id: string; readonly name: string }[]
  readonly appearance?: {
    readonly side: 'left' | 'right'
    /** The icon and the label of the launcher. */
    readonly launcher: 'chat' | 'help'
    /** The colours as CSS custom properties of the widget, checked for contrast. */
    readonly style: {
      readonly '--accent': string
      readonly '--accent-strong': string
      readonly '--on-accent': string
      readonly 'color-scheme': 'light' | 'dark' | 'light dark'
    }
  }
  readonly availability?: {
    readonly status: 'available' | 'away' | 'bot' | 'open-conversation'
    /** Text in the visitor's language: `Typically replies in a few minutes`. */
    readonly replyTime?: string
    /** Text in the visitor's language: `We're away. Back tomorrow at 9:00 AM`. */
    readonly away?: string
  }
  readonly consent?: {
    readonly basis: 'explicit' | 'legitimate-interest'
    readonly text: string
    readonly version: string
    /** False until the visitor has agreed: the composer is disabled. */
    readonly maySend: boolean
    /** Text in the visitor's language: why consent is requested again, or why the chat is closed. */
    readonly lead?: string
    /** Absent after the visitor has refused. */
    readonly mayRefuse?: true
  }
  /** The consent to communicate that comes with a first message: by a ticked box, or by sending. */
  readonly communicate?: { readonly text: string; readonly by: 'box' | 'sending' }
  /** Absent when the visitor is not asked for an address. */
  readonly emailCapture?: {
    readonly when: 'before_first_message' | 'after_first_message'
    readonly text: string
    /** For a request after the first message: the delay in milliseconds. */
    readonly delay?: number
  }
  /** The newest conversation of this visitor in this inbox. */
  readonly entries: readonly ChatEntry[]
  /** The position from which the stream continues. */
  readonly position: number
  readonly why: readonly Why[]
}

/** An entry of a thread for the widget, in order. */
export type ChatEntry =
  | {
      readonly type: 'message'
      readonly conversationId: string
      readonly seq: number
      readonly id: string
      /** The client's id of a message that it sent, so that the widget does not show the message twice. */
      readonly clientId?: string
      readonly from: 'visitor' | 'agent' | 'bot'
      readonly name: string
      readonly text: string
      readonly at: number
      readonly choices?: readonly string[]
    }
  | {
      readonly type: 'closed' | 'reopened'
      readonly conversationId: string
      readonly seq: number
      readonly at: number
    }

/**
 * `POST /api/chat/agree` and `/refuse` `{ messageId, version }`, and `POST /api/chat/email` `{ messageId, email,
 * noticeShown }` return 204 or a Problem. `GET /api/chat/consents` returns the visitor's current consents
 * (`StandingConsent[]`), and `GET /api/chat/receipts` returns consent receipts.
 */

/**
 * `POST /api/chat/withdraw` (without a body) and `POST /api/chat/object` `{ messageId, version }`; 409 with a Problem
 * when the visitor has no consent to withdraw and no processing to object to.
 */
export interface ChatWithdrawal {
  /** The processing that stops: messages, answers, transcripts, marketing. */
  readonly stops: readonly string[]
}

/** `POST /api/chat/messages` `{ messageId, clientId, text, page, sessionId, noticeShown, subscribe, zone }`, 409 with a Problem when consent is missing. */
export interface ChatAcknowledgement {
  readonly accepted: true
  readonly id: string
  readonly at: number
}

/**
 * `GET /api/chat/stream?token=…&after=POSITION`: server-sent events named `entry`. `data` is a ChatEntry; `id` is the
 * position to resume from.
 */

// ── The inbox ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** `GET /api/demo-users`; `POST /api/sign-in` `{ userId }` (a cookie); `POST /api/sign-out`. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly seat: string
  readonly admin: boolean
  readonly status: 'available' | 'away'
}

/** The signed-in user. */
export interface Self extends Person {
  /** The user's working hours, in the user's time zone; absent for any time. */
  readonly hours?: BusinessHours
}

/** `GET /api/me` */
export interface Me {
  readonly user: Self
  readonly inboxes: readonly {
    readonly id: string
    readonly name: string
    readonly members: readonly Person[]
    readonly position: number
  }[]
}

/** `GET /api/conversations?view=&inbox=&status=open|closed|any&channel=chat|email&assignee=USER|nobody|bot&sort=&cursor=` */
export interface ConversationList {
  readonly rows: readonly Row[]
  readonly cursor?: string
}

export interface Row {
  readonly id: string
  readonly inboxId: string
  readonly name: string
  readonly preview: string
  readonly channelKind: string
  readonly status: 'open' | 'closed'
  readonly control: 'human' | 'bot'
  readonly filtered: string | null
  readonly assigneeId: string | null
  readonly openedAt: number
  readonly lastMessageAt: number
  readonly waitingSince: number | null
  readonly seq: number
}

/** `GET /api/counts?inbox=`: open conversations by view. */
export type Counts = Readonly<Record<View, number>>

/** `GET /api/conversations/:id?after=SEQ`. With `after` it returns only later entries. */
export interface ConversationDetail {
  readonly row: Row
  readonly subject?: string
  readonly entries: readonly AgentEntry[]
  readonly contact?: {
    readonly id: string
    readonly name?: string
    readonly email?: string
    readonly ownerId?: string
  }
  readonly visitor?: { readonly id: string; readonly lastPage?: string; readonly zone?: string }
  readonly previousId?: string
  readonly blocked: boolean
  readonly consent: PersonConsent
  /** Whether these commands are allowed now. The server refuses others with a reason. */
  readonly may: { readonly takeOver: boolean; readonly reply: boolean }
}

/** The current consents of the customer of a conversation. */
export interface PersonConsent {
  /** The customer's decision about the processing, or `shown` for a shown notice. Absent if neither exists. */
  readonly process?: ConsentState
  /** The subscriptions of the contact, by subscription type. */
  readonly subscriptions: readonly (ConsentState & { readonly type: string })[]
  /** True if the browser is bound to the contact; false if the address was only typed. */
  readonly proven: boolean
  /** The messages that may be sent: answers, only the confirmation of a withdrawal, or nothing. */
  readonly allows: 'answers' | 'confirmation' | 'nothing'
}

export interface ConsentState {
  readonly event: 'given' | 'refused' | 'withdrawn' | 'objected' | 'expired' | 'shown'
  readonly basis: 'consent' | 'legitimate-interest'
  readonly version: string
  readonly at: number
}

/** `GET /api/conversations/:id/entries?after=SEQ` */
export interface AgentEntry {
  readonly seq: number
  readonly at: number
  /** `MessageReceived`, `MessageSent`, `NoteAdded`, `Assigned`, `Closed` … */
  readonly type: string
  readonly reason: string
  /** The reason as a sentence. */
  readonly sentence: string
  readonly by: {
    readonly kind: 'agent' | 'bot' | 'visitor' | 'email' | 'customer' | 'system'
    readonly name: string
  }
  readonly message?: {
    readonly id: string
    readonly text: string
    readonly html?: string
    readonly fullText?: string
    readonly subject?: string
    readonly from?: string
    readonly to?: readonly string[]
    /** How far the sending of an answer is; absent in the chat widget and on old messages. */
    readonly delivery?: 'waiting' | 'delayed' | 'sent' | 'delivered' | 'failed'
    readonly page?: string
    /** True if `GET /api/messages/:id/source` returns the source of the mail. */
    readonly hasSource: boolean
    readonly attachments: readonly { readonly name: string; readonly type: string; readonly size: number }[]
  }
  readonly assignee?: { readonly id: string; readonly name: string } | null
}

/** `GET /api/conversations/:id/why` → Why[], newest last. */

/**
 * `POST /api/conversations/:id/:command` with `{ commandId, … }` (a new id for each act; a repeated request with the
 * same id has no second effect): `reply { text, confirmsWithdrawal? }`, `note { text }`, `assign { userId: string
 * null }`, `close`, `reopen`, `take-over`, `block`, `unblock`, `spam`, `not-spam`. Returns 200 with Done, or 409 with a
 * Problem when the command is refused.
 */
export interface Done {
  readonly reason: string
  readonly sentence: string
  readonly seq: number
}

/**
 * `POST /api/status` `{ status: 'available'
 * 'away' }` → Self; `POST /api/hours` `{ hours: BusinessHours
 * null }` → Self, or 422 with the place of the error.
 */

/** `POST /api/calendar` reads the dates of an iCalendar file → DateOverride[], or 422 with the place in the file. */
export interface CalendarUpload {
  readonly text: string
  readonly zone: string
  /** `YYYY-MM-DD`, as is `to`. */
  readonly from: string
  readonly to: string
  readonly timedEvents: 'ignore' | 'special-hours'
}

/**
 * `GET /api/stream?after=…`: server-sent events named `change`. `id` is opaque and resumes the stream. After a change
 * the page reloads what it shows: its list, its counts, and the new entries of the open conversation.
 */
export interface Change {
  readonly inboxId: string
  readonly conversationId: string
  readonly seq: number
}

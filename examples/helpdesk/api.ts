import type { BusinessHours } from 'frontdesk/availability'

/** What the server and its two pages (the inbox and the chat widget) say to each other, as JSON. Instants are epoch milliseconds. */

export type View = 'all' | 'mine' | 'unassigned' | 'email' | 'chat' | 'bots' | 'filtered'

/** Why something was decided: one policy, its code, its sentence, and the explanation as lines. */
export interface Why {
  /** The policy: `targeting`, `availability`, `consent`, `routing`, `filter` … */
  readonly policy: string
  readonly reason: string
  readonly sentence: string
  readonly at?: number
  readonly explanation: Explanation
}

export interface Explanation {
  readonly question: string
  readonly holds: boolean
  readonly reason?: string
  readonly expected?: unknown
  readonly found?: unknown
  readonly because?: readonly Explanation[]
}

/** Every refusal and error. */
export interface Problem {
  readonly code: string
  readonly sentence: string
  readonly details?: unknown
}

// ── The chat widget ──────────────────────────────────────────────────────────────────────────────────────────────────

/** `POST /api/chat/session` `{ token? }`: a signed token, the old one when it is still good. Sent on as `Authorization: Bearer`. */
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
  /** The team's name as visitors read it; the widget names the senders where it is absent. */
  readonly team?: string
  readonly senders: readonly { readonly id: string; readonly name: string }[]
  readonly appearance?: {
    readonly side: 'left' | 'right'
    /** What the launcher shows, and is called. */
    readonly launcher: 'chat' | 'help'
    /** The colours, checked and legible, by the names that the widget's styles give them. */
    readonly style: {
      readonly '--accent': string
      readonly '--accent-strong': string
      readonly '--on-accent': string
      readonly 'color-scheme': 'light' | 'dark' | 'light dark'
    }
  }
  readonly availability?: {
    readonly status: 'available' | 'away' | 'bot' | 'open-conversation'
    /** `Typically replies in a few minutes`, already worded for the visitor. */
    readonly replyTime?: string
    /** `We're away. Back tomorrow at 9:00 AM`, already worded for the visitor. */
    readonly away?: string
  }
  readonly consent?: {
    readonly basis: 'explicit' | 'legitimate-interest'
    readonly text: string
    readonly version: string
    /** False: the composer waits until the visitor has agreed. */
    readonly maySend: boolean
    /** Why it is asked again, or why the chat is closed, already worded for the visitor. */
    readonly lead?: string
    /** Absent once the visitor has said no. */
    readonly mayRefuse?: true
  }
  /** What else a first message may ask for: by a box that is ticked, or by being sent. */
  readonly communicate?: { readonly text: string; readonly by: 'box' | 'sending' }
  readonly emailCapture?: {
    readonly when: 'before_first_message' | 'after_first_message'
    readonly text: string
    /** Milliseconds after the first message, of one that is asked for after it. */
    readonly delay?: number
    readonly known: boolean
  }
  /** The newest conversation of this visitor in this inbox. */
  readonly entries: readonly ChatEntry[]
  /** Where the stream goes on. */
  readonly position: number
  readonly why: readonly Why[]
}

/** What the widget shows of a thread, in order. */
export type ChatEntry =
  | {
      readonly type: 'message'
      readonly conversationId: string
      readonly seq: number
      readonly id: string
      /** The client's own id of a message that it sent: the same message is shown once. */
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
 * `POST /api/chat/agree` and `/refuse` `{ messageId, version }`, and `POST /api/chat/email` `{ messageId, email, noticeShown }`
 * answer 204 or a Problem. `GET /api/chat/consents` answers what stands for the visitor (`StandingConsent[]`), and
 * `GET /api/chat/receipts` consent receipts.
 */

/**
 * `POST /api/chat/withdraw`, one step without a body, and `POST /api/chat/object` `{ messageId, version }`; 409 with a Problem
 * when there is nothing to stop.
 */
export interface ChatWithdrawal {
  /** What nobody does any more: messages, answers, transcripts, marketing. */
  readonly stops: readonly string[]
}

/** `POST /api/chat/messages` `{ messageId, clientId, text, page, sessionId, noticeShown, subscribe, zone }`, 409 with a Problem when consent is missing. */
export interface ChatAcknowledgement {
  readonly accepted: true
  readonly id: string
  readonly at: number
}

/** `GET /api/chat/stream?token=…&after=POSITION`: server-sent events named `entry`; `data` is a ChatEntry, `id` the position to resume from. */

// ── The inbox ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** `GET /api/demo-users`; `POST /api/sign-in` `{ userId }` (a cookie); `POST /api/sign-out`. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly seat: string
  readonly admin: boolean
  readonly status: 'available' | 'away'
}

/** Whoever is signed in. */
export interface Self extends Person {
  /** When they work, in their own zone; at any time where it is absent. */
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

/** `GET /api/conversations/:id?after=SEQ`; with `after` only the entries behind it. */
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
  /** Which commands apply now; the others are refused with a reason. */
  readonly may: { readonly takeOver: boolean; readonly reply: boolean }
}

/** What stands for the person in a conversation. */
export interface PersonConsent {
  /** What they decided about the processing, or `shown`: the notice of it. Absent where neither happened. */
  readonly process?: ConsentState
  /** Of the contact, by the type of the subscription. */
  readonly subscriptions: readonly (ConsentState & { readonly type: string })[]
  /** The contact is known to be whoever writes; otherwise somebody typed the address. */
  readonly proven: boolean
  /** What may be sent: answers, the one confirmation of what stopped them, or nothing any more. */
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
  /** The reason as people read it. */
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
    readonly page?: string
    /** `GET /api/messages/:id/source` serves the mail as it arrived. */
    readonly hasSource: boolean
    readonly attachments: readonly { readonly name: string; readonly type: string; readonly size: number }[]
  }
  readonly assignee?: { readonly id: string; readonly name: string } | null
}

/** `GET /api/conversations/:id/why` → Why[], newest last. */

/**
 * `POST /api/conversations/:id/:command` with `{ commandId, … }` (a fresh id per act, so that repeating it after a lost
 * answer does nothing twice): `reply { text, confirmsWithdrawal? }`, `note { text }`, `assign { userId: string | null }`, `close`, `reopen`,
 * `take-over`, `block`, `unblock`, `spam`, `not-spam`. 200 with Done; 409 with a Problem when it is refused.
 */
export interface Done {
  readonly reason: string
  readonly sentence: string
  readonly seq: number
}

/**
 * `POST /api/status` `{ status: 'available' | 'away' }` → Self; `POST /api/hours` `{ hours: BusinessHours | null }` → Self,
 * or 422 with the place that is wrong.
 */

/** `POST /api/calendar`: the dates of an iCalendar file → DateOverride[], or 422 with the place in the file. */
export interface CalendarUpload {
  readonly text: string
  readonly zone: string
  /** `YYYY-MM-DD`, as is `to`. */
  readonly from: string
  readonly to: string
  readonly timedEvents: 'ignore' | 'special-hours'
}

/**
 * `GET /api/stream?after=…`: server-sent events named `change`; `id` is opaque and resumes where the stream broke off.
 * The page asks again for what it shows: its list, its counts, the entries of the open conversation behind its last seq.
 */
export interface Change {
  readonly inboxId: string
  readonly conversationId: string
  readonly seq: number
}

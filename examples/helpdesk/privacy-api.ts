import type { Hold, Removal, RetentionRun } from 'frontdesk'
import type { ConsentCount, RetentionPolicy } from 'frontdesk/consent'
import type { Named } from './settings-api'

/** What the server and the settings pages say to each other about consent and personal data, for admins alone. */

/**
 * `GET /api/settings/consent`. `POST /api/settings/consent/acts` with a `ConsentTextRef` answers who did what about that text
 * (`RecordedAct[]`), and `POST /api/settings/consent/export` `{ id }` one act as a record and a receipt, 422 with the place of
 * what the privacy settings do not state.
 */
export interface ConsentOverview {
  /** The texts of each message that asks or has asked, the newest version first. */
  readonly messages: readonly (Named & { readonly texts: readonly ConsentTextRow[] })[]
  /** What was done about texts that no message has any more. */
  readonly others: readonly ConsentTextRow[]
}

export interface ConsentTextRow {
  readonly purpose: 'process' | 'communicate'
  readonly version: string
  readonly text: string
  /** Since when visitors are asked with it; absent where no message has it. */
  readonly since?: number
  /** Visitors are asked with it now. */
  readonly current: boolean
  /** What people did about it in all messages, by lawful basis. */
  readonly counts: readonly ConsentCount[]
}

/**
 * `GET /api/settings/privacy`. `POST …/retention` with what changes answers the policy; `POST …/holds` with a subject and
 * `POST …/holds/release` set and lift a legal hold. `POST …/export` with a name answers all that is held of a person (a
 * `PersonFile`), and `POST …/erase` `{ person, typed }` the `Removal` that has begun, 403 unless their name was typed.
 */
export interface PrivacyOverview {
  readonly retention: RetentionPolicy
  readonly run: RetentionRun | null
  readonly holds: readonly Hold[]
  readonly removals: readonly Removal[]
}

export interface PersonFile {
  readonly person: {
    readonly contactIds: readonly string[]
    readonly visitorIds: readonly string[]
    readonly addresses: readonly string[]
  }
  readonly holdings: readonly { readonly what: string; readonly kind?: string }[]
}

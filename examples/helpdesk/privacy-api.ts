import type { Hold, Removal, RetentionRun } from 'frontdesk'
import type { ConsentCount, RetentionPolicy } from 'frontdesk/consent'
import type { Named } from './settings-api'

/** The JSON API of consent and personal data between the server and the settings pages. Only admins may use it. */

/**
 * `GET /api/settings/consent`. `POST /api/settings/consent/acts` with a `ConsentTextRef` returns the acts about that
 * text (`RecordedAct[]`). `POST /api/settings/consent/export` `{ id }` returns one act as a record and a receipt, or
 * 422 with the place of a missing privacy setting.
 */
export interface ConsentOverview {
  /** The consent texts of each message, newest version first. */
  readonly messages: readonly (Named & { readonly texts: readonly ConsentTextRow[] })[]
  /** Texts that no message uses any more. */
  readonly others: readonly ConsentTextRow[]
}

export interface ConsentTextRow {
  readonly purpose: 'process' | 'communicate'
  readonly version: string
  readonly text: string
  /** Since when visitors are shown the text; absent if no message uses it. */
  readonly since?: number
  /** True if visitors are shown the text now. */
  readonly current: boolean
  /** The number of acts about the text in all messages, by lawful basis. */
  readonly counts: readonly ConsentCount[]
}

/**
 * `GET /api/settings/privacy`. `POST …/retention` with the changed periods returns the policy. `POST …/holds` with a
 * subject sets a legal hold, and `POST …/holds/release` lifts it. `POST …/export` with a name returns all data about a
 * person (a `PersonFile`). `POST …/erase` `{ person, typed }` starts a `Removal`, or returns 403 if the typed name
 * differs.
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

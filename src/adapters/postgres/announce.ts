import { type CompiledQuery, sql } from 'kysely'
import { textDigest } from '../../shared/digest'
import type { Plan } from '../../shared/plan'
import { topicsOf } from '../../shared/topics'
import type { SqlDialect } from '../sql/dialect'

/** The channel of LISTEN and NOTIFY, for all helpdesks in a database. */
export const channel = 'frontdesk'

/** A topic in a notification: of fixed length, and without the ids of people. */
export const topicKey = (topic: string): string => textDigest(topic).slice(0, 24)

const separator = ','

/** The most keys in one notification: PostgreSQL limits its text to 8,000 bytes. */
const mostKeys = 300

/** The texts of the notifications for these topics. */
export const payloadsOf = (topics: readonly string[]): readonly string[] =>
  Array.from({ length: Math.ceil(topics.length / mostKeys) }, (_, page) =>
    topics
      .slice(page * mostKeys, (page + 1) * mostKeys)
      .map(topicKey)
      .join(separator),
  )

export const keysIn = (payload: string): readonly string[] => payload.split(separator)

/** Announces a plan inside its own transaction: PostgreSQL delivers the notification with the commit, or never. */
export const announcements =
  ({ db }: SqlDialect) =>
  (account: string, plan: Plan): readonly CompiledQuery[] =>
    payloadsOf(topicsOf(account, plan)).map((payload) =>
      sql`select pg_notify(${channel}, ${payload})`.compile(db),
    )

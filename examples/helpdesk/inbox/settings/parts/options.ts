import type { Named } from '../../../settings-api'

/** Options of a select for users, bots and other named things. */
export const options = (things: readonly Named[]) =>
  things.map(({ id, name }) => ({ value: id, label: name }))

import type { Named } from '../../../settings-api'

/** People, bots and the like as what a select offers. */
export const options = (things: readonly Named[]) =>
  things.map(({ id, name }) => ({ value: id, label: name }))

import { readFileSync } from 'node:fs'

export const limits = JSON.parse(readFileSync(new URL('size-limits.json', import.meta.url), 'utf8'))

/** The group that names an export, or else the first whose pattern it has; `undefined` for a helper. */
export const groupOf = (name) =>
  limits.groups.find(({ names }) => names.includes(name)) ??
  limits.groups.find(({ match }) => match !== undefined && new RegExp(match).test(name))

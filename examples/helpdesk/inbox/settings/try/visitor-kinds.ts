import type { PreviewRequest } from 'frontdesk'

export const visitorKinds = {
  anonymous: 'Anonymous',
  tracked: 'Contact with a cookie',
  known: 'Contact without a cookie',
  listed: 'Contact in lists',
} as const

export type VisitorKind = keyof typeof visitorKinds

/** A sample visitor of this kind. */
export const visitorOf = (kind: VisitorKind, lists: readonly string[]): PreviewRequest['visitor'] => {
  if (kind === 'anonymous') return { kind }
  return { kind: 'imagined', cookieBound: kind !== 'known', ...(kind === 'listed' && { lists }) }
}

import type { PreviewRequest } from 'frontdesk'

export const visitorKinds = {
  anonymous: 'Anonymous',
  tracked: 'A contact, with a cookie',
  known: 'A contact, without a cookie',
  listed: 'A contact in lists',
} as const

export type VisitorKind = keyof typeof visitorKinds

/** Somebody of this kind who could come. */
export const visitorOf = (kind: VisitorKind, lists: readonly string[]): PreviewRequest['visitor'] => {
  if (kind === 'anonymous') return { kind }
  return { kind: 'imagined', cookieBound: kind !== 'known', ...(kind === 'listed' && { lists }) }
}

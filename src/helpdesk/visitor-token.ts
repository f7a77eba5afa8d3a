import { keyedDigest, sameText } from '../shared/digest'
import { HelpdeskError } from '../shared/errors'

/** Names a visitor of an account in a way that only this helpdesk can have written. */
export const signVisitorToken = (secret: string, account: string, visitorId: string): string =>
  `${visitorId}.${keyedDigest(secret, 'visitor', account, visitorId)}`

/** @throws HelpdeskError `INVALID_TOKEN` */
export const readVisitorToken = (secret: string, account: string, token: string): string => {
  const dot = token.lastIndexOf('.')
  const visitorId = token.slice(0, Math.max(dot, 0))
  if (dot < 1 || token.length > 300 || !sameText(signVisitorToken(secret, account, visitorId), token)) {
    throw new HelpdeskError('INVALID_TOKEN', 'Expected a visitor token that was signed here, found another.')
  }
  return visitorId
}

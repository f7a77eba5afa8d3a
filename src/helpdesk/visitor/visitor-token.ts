import { keyedDigest, sameText } from '../../shared/digest'
import { HelpdeskError } from '../../shared/errors'

/** Names a visitor of an account in a way that only this helpdesk can have written. */
export const signVisitorToken = (secret: string, account: string, visitorId: string): string =>
  `${visitorId}.${keyedDigest(secret, 'visitor', account, visitorId)}`

/** @throws HelpdeskError `INVALID_TOKEN` */
export const readVisitorToken = (secret: string, account: string, token: string): string => {
  const text = typeof token === 'string' && token.length <= 300 ? token : ''
  const visitorId = text.slice(0, Math.max(text.lastIndexOf('.'), 0))
  if (visitorId === '' || !sameText(signVisitorToken(secret, account, visitorId), text)) {
    throw new HelpdeskError('INVALID_TOKEN', 'Expected a visitor token that was signed here, found another.')
  }
  return visitorId
}

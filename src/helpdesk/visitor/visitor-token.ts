import { keyedDigest, sameText } from '../../shared/digest'
import { HelpdeskError } from '../../shared/errors'

/** Signs the id of a visitor. Only this helpdesk can create the token. */
export const signVisitorToken = (secret: string, account: string, visitorId: string): string =>
  `${visitorId}.${keyedDigest(secret, 'visitor', account, visitorId)}`

/** @throws HelpdeskError `INVALID_TOKEN` */
export const readVisitorToken = (secret: string, account: string, token: string): string => {
  const text = typeof token === 'string' && token.length <= 300 ? token : ''
  const visitorId = text.slice(0, Math.max(text.lastIndexOf('.'), 0))
  if (visitorId === '' || !sameText(signVisitorToken(secret, account, visitorId), text)) {
    throw new HelpdeskError(
      'INVALID_TOKEN',
      'Expected a visitor token that this helpdesk signed, found another text.',
    )
  }
  return visitorId
}

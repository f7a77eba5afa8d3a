import { guardWith, text } from '../../shared/guard'
import { localPartOf, withoutTag } from './canonical-address'
import { textsForm } from './helper-guards'

/** The local parts of role addresses (semantics 5, as documented in 2018). */
export const roleLocalParts: readonly string[] = [
  'abuse',
  'admin',
  'billing',
  'compliance',
  'devnull',
  'dns',
  'finance',
  'ftp',
  'hostmaster',
  'info',
  'infrastructure',
  'inoc',
  'ispfeedback',
  'ispsupport',
  'it',
  'list',
  'list-request',
  'maildaemon',
  'marketing',
  'no-reply',
  'noc',
  'noreply',
  'null',
  'phish',
  'phishing',
  'postmaster',
  'privacy',
  'registrar',
  'root',
  'sales',
  'security',
  'spam',
  'support',
  'sysadmin',
  'tech',
  'undisclosed-recipients',
  'unsubscribe',
  'usenet',
  'uucp',
  'webmaster',
  'www',
]

/** Two more role names from 2021, opt-in: `[...roleLocalParts, ...laterRoleLocalParts]`. */
export const laterRoleLocalParts: readonly string[] = ['alert', 'mailer-daemon']

/**
 * F-10: true when the local part of the canonical address, without its tag, is exactly one of these.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a value that is no text.
 */
export const isRoleAddress = (address: string, localParts: readonly string[] = roleLocalParts): boolean => {
  guardWith(address, text, 'address')
  guardWith(localParts, textsForm, 'localParts')
  return localParts.includes(localPartOf(withoutTag(address)))
}

import { headerOf, keywordOf } from './headers'
import type { IncomingMail } from './incoming-mail'
import { isFromOwnGroup } from './own-group'
import type { MailSignal } from './signal'

export interface PromotionalOptions {
  /** Canonical addresses of ours; list headers of a group of ours are ignored. */
  readonly ownAddresses?: readonly string[]
  /** The mail continues no conversation: an unsubscribe link in it counts without a list header, too. @default false */
  readonly newThread?: boolean
}

/** What says that the mail was sent to many: list headers, a feedback id, a link to unsubscribe in the body. */
export const promotionalSignals = (
  mail: IncomingMail,
  { ownAddresses = [], newThread = false }: PromotionalOptions = {},
): readonly MailSignal[] => {
  const own = isFromOwnGroup(mail, ownAddresses)
  const headers = promotionalHeaders.flatMap((name): MailSignal[] => {
    const found = headerOf(mail, name)
    return found === undefined || (own && name.startsWith('list-'))
      ? []
      : [{ name, found, strength: 'strong' }]
  })
  const bulk = !own && bulkPrecedences.has(keywordOf(headerOf(mail, 'precedence') ?? ''))
  const link = unsubscribeLink(mail)
  const strength = newThread || bulk || headers.length > 0 ? 'strong' : 'weak'
  return link === undefined ? headers : [...headers, { name: 'unsubscribe link', found: link, strength }]
}

const promotionalHeaders = ['list-id', 'list-unsubscribe', 'list-unsubscribe-post', 'feedback-id']

const bulkPrecedences: ReadonlySet<string> = new Set(['bulk', 'list', 'junk'])

/** As much of a body as is looked at. Such links stand at its beginning or its end. */
const looked = 50_000

/** The line, or the anchor, that offers to unsubscribe. A mere mention of the word is none. */
const unsubscribeLink = ({ text, html = '' }: IncomingMail): string | undefined =>
  ends(text)
    .split('\n')
    .find((line) => hasLink.some((scheme) => line.includes(scheme)) && offersToUnsubscribe(line)) ??
  ends(html)
    .split('<a ')
    .slice(1)
    .map((rest) => rest.split('</a>', 1)[0] ?? '')
    .find(offersToUnsubscribe)

const ends = (body: string): string => {
  const lower = body.length > 2 * looked ? `${body.slice(0, looked)}\n${body.slice(-looked)}` : body
  return lower.toLowerCase()
}

const hasLink = ['http://', 'https://', 'mailto:']

const offersToUnsubscribe = (text: string): boolean => unsubscribeWords.some((word) => text.includes(word))

const unsubscribeWords = [
  'unsubscribe',
  'opt-out',
  'opt out',
  'abmelden',
  'abbestellen',
  'désabonner',
  'désinscrire',
  'darse de baja',
  'cancelar suscripción',
  'disiscriviti',
  'cancelar inscrição',
  'uitschrijven',
  'afmelden',
  'avregistrera',
  'afmeld',
  'отписаться',
  '配信停止',
  '退订',
]

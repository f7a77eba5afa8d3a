import { flag, guardWith, object, optional } from '../../shared/guard'
import { headerOf, keywordOf } from './headers'
import { signalsForm, textsForm } from './helper-guards'
import type { IncomingMail } from './incoming-mail'
import { isFromOwnGroup } from './own-group'
import type { MailSignal } from './signal'

export type PromotionalOptions = {
  /** Our canonical addresses. List headers of our own groups are ignored. */
  readonly ownAddresses?: readonly string[]
  /** The mail starts a conversation. Then an unsubscribe link counts also without a list header. @default false */
  readonly newThread?: boolean
}

/**
 * The signals that a mail was sent to many people (F-11): list headers, a feedback id, an unsubscribe link.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a mail or options of another form.
 */
export const promotionalSignals = (
  mail: IncomingMail,
  options: PromotionalOptions = {},
): readonly MailSignal[] => {
  guardWith(mail, signalsForm, 'mail')
  guardWith(options, optionsForm, 'options')
  const { ownAddresses = [], newThread = false } = options
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

/** Only this much is read at the beginning and at the end of a body, where such links are. */
const inspectedLength = 50_000

/** The line or anchor with an unsubscribe link. A mention of the word without a link does not count. */
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
  const lower =
    body.length > 2 * inspectedLength
      ? `${body.slice(0, inspectedLength)}\n${body.slice(-inspectedLength)}`
      : body
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

const optionsForm = object({ ownAddresses: optional(textsForm), newThread: optional(flag) })

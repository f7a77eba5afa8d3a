import { type ConsentText, checkConsentTexts } from '../../consent'
import { create } from '../../records/known'
import type { TargetedMessage } from '../../settings/targeted-message'
import { derivedId } from '../../shared/ids'
import type { Instant } from '../../shared/instant'
import { joinPlans, type Plan } from '../../shared/plan'
import type { Reader } from '../run/reader'

/** The consent texts that visitors were asked with, also those of messages that were saved before texts were kept. */
export const readTexts = async (reader: Reader): Promise<readonly ConsentText[]> => {
  const [kept, widgets] = await Promise.all([reader.all('consent-text'), reader.all('widget')])
  return [...kept, ...widgets.flatMap((widget) => textsOf(widget, kept, widget.createdAt))]
}

/** Keeps the texts of a message as it was and as it is from now on. */
export const keepTexts = async (
  reader: Reader,
  before: TargetedMessage | undefined,
  widget: TargetedMessage,
  now: Instant,
): Promise<Partial<Plan>> => {
  const kept = await reader.all('consent-text', `${widget.id}/`)
  const older = before ? textsOf(before, kept, before.createdAt) : []
  const newer = textsOf(widget, [...kept, ...older], now)
  return joinPlans(...[...older, ...newer].map((text) => create('consent-text', consentTextId(text), text)))
}

/** What older versions of a message's text stood for, by version; read only where one of them still counts. */
export const readOlderTexts = async (
  reader: Reader,
  message: TargetedMessage,
): Promise<Digests | undefined> =>
  hasOlderTexts(message) ? digestsOf(message, await reader.all('consent-text', `${message.id}/`)) : undefined

/** The same for many messages, by id. All texts are read at once, and only if one of the messages needs them. */
export const readAllOlderTexts = async (
  reader: Reader,
  messages: readonly TargetedMessage[],
): Promise<ReadonlyMap<string, Digests>> => {
  const asked = messages.filter(hasOlderTexts)
  if (asked.length === 0) return new Map()
  const kept = new Map<string, ConsentText[]>()
  for (const text of await reader.all('consent-text')) {
    const texts = kept.get(text.widgetId)
    if (texts) texts.push(text)
    else kept.set(text.widgetId, [text])
  }
  return new Map(asked.map((message) => [message.id, digestsOf(message, kept.get(message.id) ?? [])]))
}

type Digests = Readonly<Record<string, string>>

const hasOlderTexts = ({ consent }: TargetedMessage): boolean => Boolean(consent.process?.minorSince?.length)

const digestsOf = ({ id }: TargetedMessage, kept: readonly ConsentText[]): Digests => {
  const older = kept.filter(({ widgetId, purpose }) => widgetId === id && purpose === 'process')
  return Object.fromEntries(older.map(({ version, digest }) => [version, digest]))
}

const textsOf = (
  { id, consent }: TargetedMessage,
  kept: readonly ConsentText[],
  now: Instant,
): readonly ConsentText[] => checkConsentTexts(consent, { widgetId: id, now, kept }).value ?? []

/** Under the widget, so that its texts are read together; a version may be named in any way. */
const consentTextId = ({ widgetId, purpose, version }: ConsentText): string =>
  `${widgetId}/${derivedId('text', purpose, version)}`

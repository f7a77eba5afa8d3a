import { type ConsentText, checkConsentTexts } from '../../consent'
import { create } from '../../records/known'
import type { TargetedMessage } from '../../settings/targeted-message'
import { derivedId } from '../../shared/ids'
import type { Instant } from '../../shared/instant'
import { joinPlans, type Plan } from '../../shared/plan'
import type { Reader } from '../run/reader'

/** The consent texts that visitors have seen, including texts from before texts were stored. */
export const readTexts = async (reader: Reader): Promise<readonly ConsentText[]> => {
  const [stored, widgets] = await Promise.all([reader.all('consent-text'), reader.all('widget')])
  return [...stored, ...widgets.flatMap((widget) => textsOf(widget, stored, widget.createdAt))]
}

/** Stores the old and the new consent texts of a message. */
export const keepTexts = async (
  reader: Reader,
  before: TargetedMessage | undefined,
  widget: TargetedMessage,
  now: Instant,
): Promise<Partial<Plan>> => {
  const stored = await reader.all('consent-text', `${widget.id}/`)
  const older = before ? textsOf(before, stored, before.createdAt) : []
  const newer = textsOf(widget, [...stored, ...older], now)
  return joinPlans(...[...older, ...newer].map((text) => create('consent-text', consentTextId(text), text)))
}

/** The older texts of a message by version. Read only if one of them is still valid. */
export const readOlderTexts = async (
  reader: Reader,
  message: TargetedMessage,
): Promise<Digests | undefined> =>
  hasOlderTexts(message) ? digestsOf(message, await reader.all('consent-text', `${message.id}/`)) : undefined

/** As `readOlderTexts`, for many messages by id. All texts are read at once, and only if a message needs them. */
export const readAllOlderTexts = async (
  reader: Reader,
  messages: readonly TargetedMessage[],
): Promise<ReadonlyMap<string, Digests>> => {
  const affected = messages.filter(hasOlderTexts)
  if (affected.length === 0) return new Map()
  const stored = new Map<string, ConsentText[]>()
  for (const text of await reader.all('consent-text')) {
    const texts = stored.get(text.widgetId)
    if (texts) texts.push(text)
    else stored.set(text.widgetId, [text])
  }
  return new Map(affected.map((message) => [message.id, digestsOf(message, stored.get(message.id) ?? [])]))
}

type Digests = Readonly<Record<string, string>>

const hasOlderTexts = ({ consent }: TargetedMessage): boolean => Boolean(consent.process?.minorSince?.length)

const digestsOf = ({ id }: TargetedMessage, stored: readonly ConsentText[]): Digests => {
  const older = stored.filter(({ widgetId, purpose }) => widgetId === id && purpose === 'process')
  return Object.fromEntries(older.map(({ version, digest }) => [version, digest]))
}

const textsOf = (
  { id, consent }: TargetedMessage,
  stored: readonly ConsentText[],
  now: Instant,
): readonly ConsentText[] => checkConsentTexts(consent, { widgetId: id, now, kept: stored }).value ?? []

/**
 * The id starts with the targeted message, so that its texts are read together. The version may contain any characters.
 */
const consentTextId = ({ widgetId, purpose, version }: ConsentText): string =>
  `${widgetId}/${derivedId('text', purpose, version)}`

import { type ConsentText, checkConsentTexts } from '../../consent'
import { create } from '../../records/known'
import type { Widget } from '../../settings/widget'
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
  before: Widget | undefined,
  widget: Widget,
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
  { id, consent }: Widget,
): Promise<Readonly<Record<string, string>> | undefined> => {
  if (!consent.process?.minorSince?.length) return undefined
  const kept = await reader.all('consent-text', `${id}/`)
  const older = kept.filter(({ widgetId, purpose }) => widgetId === id && purpose === 'process')
  return Object.fromEntries(older.map(({ version, digest }) => [version, digest]))
}

const textsOf = (
  { id, consent }: Widget,
  kept: readonly ConsentText[],
  now: Instant,
): readonly ConsentText[] => checkConsentTexts(consent, { widgetId: id, now, kept }).value ?? []

/** Under the widget, so that its texts are read together; a version may be named in any way. */
const consentTextId = ({ widgetId, purpose, version }: ConsentText): string =>
  `${widgetId}/${derivedId('text', purpose, version)}`

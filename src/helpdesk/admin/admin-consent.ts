import {
  type ConsentCount,
  type ConsentHeader,
  type ConsentReceipt,
  type ConsentRecord,
  type ConsentRecord27560,
  type ConsentText,
  type ConsentTextRef,
  consentReceipt,
  consentRecord27560,
  countConsents,
  firstVersion,
  nextVersion,
  type PersonalPart,
  type PrivacySettings,
  parsePrivacySettings,
  recordsOfText,
} from '../../consent'
import { overwrite } from '../../records/known'
import { privacyId } from '../../records/records'
import { readTexts } from '../read/consent-texts'
import type { Reader } from '../run/reader'
import type { AsAdmin } from './admin-targeted-messages'

/** The consent evidence of an account: the texts that visitors saw, and the decisions about them. */
export interface AdminConsent {
  /** All texts of a targeted message, oldest first, and the next free version for each purpose. */
  consentTexts(widgetId: string): Promise<{
    readonly texts: readonly ConsentText[]
    readonly next: Readonly<Record<ConsentText['purpose'], string>>
  }>
  /** The number of decisions about each text, over all targeted messages. Reads every consent record of the account. */
  consentCounts(): Promise<readonly ConsentCount[]>
  /** The decisions about one text with the person, oldest first. Reads every consent record of the account. */
  consentActs(text: ConsentTextRef): Promise<readonly RecordedAct[]>
  /**
   * One decision for disclosure: as a record of ISO/IEC TS 27560, and for a given consent also as a receipt.
   *
   * @throws HelpdeskError `INVALID_RULE` with the place of a missing privacy setting.
   */
  exportConsent(
    id: string,
  ): Promise<{ readonly record: ConsentRecord27560; readonly receipt?: ConsentReceipt }>
  /** The privacy settings of the account. */
  privacy(): Promise<PrivacySettings>
  /** @throws HelpdeskError `INVALID_RULE` with the place. */
  savePrivacy(settings: PrivacySettings): Promise<PrivacySettings>
}

/** A decision of a person about a text. */
export type RecordedAct = Pick<ConsentHeader, 'event' | 'decidedAt' | 'mechanism' | 'widgetId'> & {
  /** The id for `exportConsent`. */
  readonly id: string
  /** Absent after the person is erased. */
  readonly person?: PersonalPart
}

export const createAdminConsent = (reader: Reader, asAdmin: AsAdmin): AdminConsent => {
  const allRecords = async (): Promise<readonly (ConsentRecord & { readonly id: string })[]> =>
    [...(await reader.allKnown('consent'))].flatMap(([id, { value }]) => (value ? { ...value, id } : []))

  return {
    consentTexts: (widgetId) =>
      asAdmin(async () => {
        const texts = (await readTexts(reader))
          .filter((text) => text.widgetId === widgetId)
          .sort((left, right) => left.since - right.since)
        const next = (purpose: ConsentText['purpose']) => {
          const versions = texts.filter((text) => text.purpose === purpose).map(({ version }) => version)
          const last = versions.at(-1)
          return last === undefined ? firstVersion : nextVersion(last, versions)
        }
        return [{ texts, next: { process: next('process'), communicate: next('communicate') } }]
      }),
    consentCounts: () => asAdmin(async () => [countConsents(await allRecords())]),
    consentActs: (text) =>
      asAdmin(async () => [
        recordsOfText(await allRecords(), text).map(({ id, header, personal }) => ({
          id,
          event: header.event,
          decidedAt: header.decidedAt,
          mechanism: header.mechanism,
          ...(header.widgetId !== undefined && { widgetId: header.widgetId }),
          ...(personal && { person: personal }),
        })),
      ]),
    exportConsent: (id) =>
      asAdmin(async () => {
        const [{ value: record }, chain, { value: privacy = {} }] = await Promise.all([
          reader.need('consent', id),
          reader.all('consent', id.slice(0, id.lastIndexOf('/') + 1)),
          reader.one('privacy', privacyId),
        ])
        const given = record.header.event === 'given' && record.header.lawfulBasis === 'consent'
        return [
          {
            record: consentRecord27560(record, chain, privacy),
            ...(given && { receipt: consentReceipt(record, privacy) }),
          },
        ]
      }),
    privacy: () => asAdmin(async () => [(await reader.one('privacy', privacyId)).value ?? {}]),
    savePrivacy: (input) =>
      asAdmin(async () => {
        const settings = parsePrivacySettings(input)
        return [settings, overwrite('privacy', privacyId, settings)]
      }),
  }
}

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
import type { AsAdmin } from './admin-widgets'

/** What an admin is asked to prove: which texts people were asked with, and who agreed to which of them. */
export interface AdminConsent {
  /** Every text of a message so far, oldest first, and the versions that its next ones may have. */
  consentTexts(widgetId: string): Promise<{
    readonly texts: readonly ConsentText[]
    readonly next: Readonly<Record<ConsentText['purpose'], string>>
  }>
  /** What people did about each text, counted over all messages. Reads every record of the account. */
  consentCounts(): Promise<readonly ConsentCount[]>
  /** Who did what about one text, oldest first. Reads every record of the account. */
  consentActs(text: ConsentTextRef): Promise<readonly RecordedAct[]>
  /**
   * One act for whoever has to be shown it: as a record of ISO/IEC TS 27560, and what was given as a receipt as well.
   *
   * @throws HelpdeskError `INVALID_RULE` with the place of what the privacy settings do not state.
   */
  exportConsent(
    id: string,
  ): Promise<{ readonly record: ConsentRecord27560; readonly receipt?: ConsentReceipt }>
  /** What the account tells of its processing. */
  privacy(): Promise<PrivacySettings>
  /** @throws HelpdeskError `INVALID_RULE` with the place. */
  savePrivacy(settings: PrivacySettings): Promise<PrivacySettings>
}

/** Something that a person did about a text. */
export type RecordedAct = Pick<ConsentHeader, 'event' | 'decidedAt' | 'mechanism' | 'widgetId'> & {
  /** For `exportConsent`. */
  readonly id: string
  /** Absent once the person is erased. */
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

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
  recordsOfText,
} from '../../consent'
import { privacyId } from '../../records/records'
import { readTexts } from '../read/consent-texts'
import type { Reader } from '../run/reader'
import type { AdminContext } from './admin-context'

/** The consent evidence of an account: the texts that visitors saw, and the decisions about them. */
export interface AdminConsent {
  /**
   * All texts of a targeted message, oldest first, and the next free version for each purpose.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin.
   */
  texts(widgetId: string): Promise<{
    readonly texts: readonly ConsentText[]
    readonly next: Readonly<Record<ConsentText['purpose'], string>>
  }>
  /**
   * The number of decisions about each text, over all targeted messages. Reads every consent record of the account.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin.
   */
  counts(): Promise<readonly ConsentCount[]>
  /**
   * The decisions about one text with the person, oldest first. Reads every consent record of the account.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin.
   */
  acts(text: ConsentTextRef): Promise<readonly RecordedAct[]>
  /**
   * One decision for disclosure: as a record of ISO/IEC TS 27560, and for a given consent also as a receipt.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `UNKNOWN_RECORD` for an unknown id; `INVALID_RULE`
   * with the place of a missing privacy setting.
   */
  export(id: string): Promise<{ readonly record: ConsentRecord27560; readonly receipt?: ConsentReceipt }>
}

/** A decision of a person about a text. */
export type RecordedAct = Pick<ConsentHeader, 'event' | 'decidedAt' | 'mechanism' | 'widgetId'> & {
  /** The id for `export`. */
  readonly id: string
  /** Absent after the person is erased. */
  readonly person?: PersonalPart
}

export const createAdminConsent = ({ asAdmin }: AdminContext): AdminConsent => ({
  texts: (widgetId) =>
    asAdmin(async (reader) => {
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
  counts: () => asAdmin(async (reader) => [countConsents(await allRecords(reader))]),
  acts: (text) =>
    asAdmin(async (reader) => [
      recordsOfText(await allRecords(reader), text).map(({ id, header, personal }) => ({
        id,
        event: header.event,
        decidedAt: header.decidedAt,
        mechanism: header.mechanism,
        ...(header.widgetId !== undefined && { widgetId: header.widgetId }),
        ...(personal && { person: personal }),
      })),
    ]),
  export: (id) =>
    asAdmin(async (reader) => {
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
})

const allRecords = async (reader: Reader): Promise<readonly (ConsentRecord & { readonly id: string })[]> =>
  [...(await reader.allKnown('consent'))].flatMap(([id, { value }]) => (value ? { ...value, id } : []))

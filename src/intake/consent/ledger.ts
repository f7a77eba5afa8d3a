import {
  appendConsent,
  type ConsentAct,
  type ConsentEntry,
  type ConsentHead,
  type ConsentRecord,
  evolveLedger,
  type LedgerState,
  ledgerState,
  type PersonalPart,
} from '../../consent'
import { type PersonFacts, type PrincipalLedger } from '../../records/person-facts'
import { keyedDigest } from '../../shared/digest'
import type { WriteOf } from '../decided/write'

export const emptyChain: PrincipalLedger = { head: null, records: [] }

/**
 * The ledger that is valid for a visitor: the contact's if the host bound the browser to it, otherwise the visitor's
 * own.
 */
export const validLedger = (
  facts: Pick<PersonFacts, 'visitor' | 'ledger' | 'contactLedger'>,
): PrincipalLedger => (boundContactId(facts) !== undefined && facts.contactLedger) || facts.ledger

/**
 * The consent state of a visitor. An address that is typed proves nothing, so it applies neither the consent nor the
 * refusal of the contact.
 */
export const currentConsent = (facts: Parameters<typeof validLedger>[0]): LedgerState =>
  chainState(validLedger(facts))

/** The state of a chain. The head stores it; a head of an older build does not, and the records are folded. */
export const chainState = ({ head, records }: PrincipalLedger): LedgerState =>
  head?.standing ?? ledgerState(records)

/** The end of a chain, for the record that joins it to another chain. */
export const chainEnd = ({ head }: PrincipalLedger): ConsentHead | null =>
  head && { seq: head.seq, link: head.link }

/** The contact that the visitor is proven to be. A contact of a typed address is none. */
export const boundContactId = ({ visitor }: Pick<PersonFacts, 'visitor'>): string | undefined =>
  visitor?.cookieBound ? visitor.contactId : undefined

/** The record of an act, if its chain was read. */
export const recordOf = (
  { ledger, contactLedger }: Pick<PersonFacts, 'ledger' | 'contactLedger'>,
  act: ConsentAct | undefined,
): ConsentRecord | undefined =>
  [...ledger.records, ...(contactLedger?.records ?? [])].find(({ recordId }) => recordId === act?.recordId)

/** A ledger event before the personal part is added. */
export type LedgerEvent = Omit<ConsentEntry, 'personal'>

export interface LedgerEvents {
  /** Events about processing. They belong to the browser, and to the contact that it is bound to. */
  readonly own?: readonly LedgerEvent[]
  /** Events about subscriptions. They belong to the contact of the address, whoever typed it. */
  readonly contact?: readonly LedgerEvent[]
}

/** Appends to the visitor's ledger and to the contact's ledger. Each is complete, also after they separate. */
export const appendToLedgers = (
  facts: PersonFacts,
  page: string,
  { own = [], contact = [] }: LedgerEvents,
): readonly LedgerWrite[] => {
  const personal = { visitorId: facts.visitorId, sourceUrl: page }
  const visitorPart = extendLedger(facts.visitorId, facts.ledger, own.map(withPersonal(personal)), facts.salt)
  const contactId = facts.visitor?.contactId
  if (contactId === undefined) return visitorPart
  const email = facts.contact?.email
  const contactPersonal = { ...personal, contactId, ...(email !== undefined && { email }) }
  const visitorCopies =
    boundContactId(facts) === undefined
      ? []
      : own.map((each, index) => ({ ...each, copyOf: (visitorPart[index] as LedgerWrite).record.recordId }))
  const entries = [...visitorCopies, ...contact].map(withPersonal(contactPersonal))
  return [...visitorPart, ...extendLedger(contactId, facts.contactLedger ?? emptyChain, entries, facts.salt)]
}

type LedgerWrite = WriteOf<'ledger-entry'>

const withPersonal =
  (personal: PersonalPart) =>
  (event: LedgerEvent): ConsentEntry => ({ ...event, personal })

/** Appends records to a ledger. Each record has its own salt, derived from a secret that is not stored. */
export const extendLedger = (
  principal: string,
  ledger: PrincipalLedger,
  entries: readonly ConsentEntry[],
  secret: string,
): readonly LedgerWrite[] => {
  let head: ConsentHead | undefined = ledger.head ?? undefined
  let standing = chainState(ledger)
  return entries.map((entry) => {
    const salt = keyedDigest(secret, principal, String((head?.seq ?? 0) + 1))
    const appended = appendConsent(head, entry, salt)
    standing = evolveLedger(standing, appended.record)
    head = appended.head
    return { kind: 'ledger-entry', principal, record: appended.record, head: { ...head, standing } }
  })
}

/** The record ids of one principal sort by position in the ledger. */
export const consentId = (principal: string, seq: number): string =>
  `${principal}/${String(seq).padStart(9, '0')}`

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
import { absent, create, write } from '../../records/known'
import { type Ledger, type PersonFacts } from '../../records/person-facts'
import { keyedDigest } from '../../shared/digest'
import { type Guard, joinPlans, type Plan } from '../../shared/plan'

export const emptyChain: Ledger = { head: absent, records: [] }

/**
 * The ledger that is valid for a visitor: the contact's if the host bound the browser to it, otherwise the visitor's
 * own.
 */
export const validChain = (facts: Pick<PersonFacts, 'visitor' | 'ledger' | 'contactLedger'>): Ledger =>
  (boundContactId(facts) !== undefined && facts.contactLedger) || facts.ledger

/**
 * The consent state of a visitor. An address that is typed proves nothing, so it applies neither the consent nor the
 * refusal of the contact.
 */
export const currentConsent = (facts: Parameters<typeof validChain>[0]): LedgerState =>
  stateOf(validChain(facts))

/** The state of a chain. The head stores it; a head of an older build does not, and the records are folded. */
const stateOf = ({ head, records }: Ledger): LedgerState => head.value?.standing ?? ledgerState(records)

/** The end of a chain, for the record that joins it to another chain. */
export const chainEnd = ({ head }: Ledger): ConsentHead | null =>
  head.value ? { seq: head.value.seq, link: head.value.link } : null

/** A guard on a chain: an append in between causes a retry. */
export const chainGuard = (principal: string, { head }: Ledger): Guard => ({
  kind: 'consent-head',
  id: principal,
  version: head.version,
})

/** As `chainGuard`, for the chain that is valid for the visitor. */
export const validChainGuard = (
  facts: Pick<PersonFacts, 'visitorId' | 'visitor' | 'ledger' | 'contactLedger'>,
): Guard => {
  const chain = validChain(facts)
  const contactId = chain === facts.contactLedger ? boundContactId(facts) : undefined
  return chainGuard(contactId ?? facts.visitorId, chain)
}

/** The contact that the visitor is proven to be. A contact of a typed address is none. */
export const boundContactId = ({ visitor }: Pick<PersonFacts, 'visitor'>): string | undefined =>
  visitor.value?.cookieBound ? visitor.value.contactId : undefined

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

/** Appends to the visitor's chain and to the contact's chain. Each chain is complete, also after they separate. */
export const appendToLedgers = (
  facts: PersonFacts,
  page: string,
  { own = [], contact = [] }: LedgerEvents,
): Partial<Plan> => {
  const personal = { visitorId: facts.visitorId, sourceUrl: page }
  const visitorPart = extendChain(facts.visitorId, facts.ledger, own.map(withPersonal(personal)), facts.salt)
  const contactId = facts.visitor.value?.contactId
  if (contactId === undefined) return visitorPart.plan
  const email = facts.contact?.email
  const contactPersonal = { ...personal, contactId, ...(email !== undefined && { email }) }
  const visitorCopies =
    boundContactId(facts) === undefined
      ? []
      : own.map((each, index) => ({
          ...each,
          copyOf: (visitorPart.records[index] as ConsentRecord).recordId,
        }))
  const entries = [...visitorCopies, ...contact].map(withPersonal(contactPersonal))
  return joinPlans(
    visitorPart.plan,
    extendChain(contactId, facts.contactLedger ?? emptyChain, entries, facts.salt).plan,
  )
}

const withPersonal =
  (personal: PersonalPart) =>
  (event: LedgerEvent): ConsentEntry => ({ ...event, personal })

/** Appends records to a chain. Each record has its own salt, derived from a secret that is not stored. */
export const extendChain = (
  principal: string,
  ledger: Ledger,
  entries: readonly ConsentEntry[],
  secret: string,
): { readonly records: readonly ConsentRecord[]; readonly plan: Partial<Plan> } => {
  let head: ConsentHead | undefined = ledger.head.value
  let state = stateOf(ledger)
  const records: ConsentRecord[] = []
  for (const entry of entries) {
    const salt = keyedDigest(secret, principal, String((head?.seq ?? 0) + 1))
    const appended = appendConsent(head, entry, salt)
    records.push(appended.record)
    state = evolveLedger(state, appended.record)
    head = appended.head
  }
  if (head === undefined || records.length === 0) return { records, plan: {} }
  return {
    records,
    plan: joinPlans(
      write('consent-head', principal, ledger.head, { ...head, standing: state }),
      ...records.map((record) => create('consent', consentId(principal, record.header.seq), record)),
    ),
  }
}

/** The record ids of one principal sort by position in the chain. */
const consentId = (principal: string, seq: number): string => `${principal}/${String(seq).padStart(9, '0')}`

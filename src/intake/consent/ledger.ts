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

/** The chain that counts for a visitor: the contact's once the host bound the browser to it, and until then its own. */
export const countingChain = (facts: Pick<PersonFacts, 'visitor' | 'ledger' | 'contactLedger'>): Ledger =>
  (boundContactId(facts) !== undefined && facts.contactLedger) || facts.ledger

/** What stands for a visitor. A typed address proves nothing, so it neither brings the contact's consent nor its no. */
export const standing = (facts: Parameters<typeof countingChain>[0]): LedgerState =>
  stateOf(countingChain(facts))

/** The state that a chain folds to; the head keeps it, unless an older build wrote the head. */
const stateOf = ({ head, records }: Ledger): LedgerState => head.value?.standing ?? ledgerState(records)

/** Where a chain ends, as the record that joins it to another one names it. */
export const endOf = ({ head }: Ledger): ConsentHead | null =>
  head.value ? { seq: head.value.seq, link: head.value.link } : null

/** Has a plan decided again when somebody appends to the chain that it relied on. */
export const chainGuard = (principal: string, { head }: Ledger): Guard => ({
  kind: 'consent-head',
  id: principal,
  version: head.version,
})

/** As `chainGuard`, for the chain that counts. */
export const countingGuard = (
  facts: Pick<PersonFacts, 'visitorId' | 'visitor' | 'ledger' | 'contactLedger'>,
): Guard => {
  const chain = countingChain(facts)
  const contactId = chain === facts.contactLedger ? boundContactId(facts) : undefined
  return chainGuard(contactId ?? facts.visitorId, chain)
}

/** The contact that the visitor is known to be, and not only says to be. */
export const boundContactId = ({ visitor }: Pick<PersonFacts, 'visitor'>): string | undefined =>
  visitor.value?.cookieBound ? visitor.value.contactId : undefined

/** The record behind an act, as long as it is in a chain that is known. */
export const recordOf = (
  { ledger, contactLedger }: Pick<PersonFacts, 'ledger' | 'contactLedger'>,
  act: ConsentAct | undefined,
): ConsentRecord | undefined =>
  [...ledger.records, ...(contactLedger?.records ?? [])].find(({ recordId }) => recordId === act?.recordId)

/** Something that happened, before it is told whom it happened to. */
export type LedgerEvent = Omit<ConsentEntry, 'personal'>

export interface Happenings {
  /** About processing: they belong to the browser, and to the contact that it is bound to. */
  readonly own?: readonly LedgerEvent[]
  /** About writing to the contact: they belong to its address, whoever typed it. */
  readonly contact?: readonly LedgerEvent[]
}

/** Appends to the visitor's own chain, and to that of the contact: each is whole, also when they part again. */
export const appendToLedgers = (
  facts: PersonFacts,
  page: string,
  { own = [], contact = [] }: Happenings,
): Partial<Plan> => {
  const personal = { visitorId: facts.visitorId, sourceUrl: page }
  const mine = chainOn(facts.visitorId, facts.ledger, own.map(about(personal)), facts.salt)
  const contactId = facts.visitor.value?.contactId
  if (contactId === undefined) return mine.plan
  const email = facts.contact?.email
  const named = { ...personal, contactId, ...(email !== undefined && { email }) }
  const copies =
    boundContactId(facts) === undefined
      ? []
      : own.map((each, index) => ({ ...each, copyOf: (mine.records[index] as ConsentRecord).recordId }))
  const entries = [...copies, ...contact].map(about(named))
  return joinPlans(mine.plan, chainOn(contactId, facts.contactLedger ?? emptyChain, entries, facts.salt).plan)
}

const about =
  (personal: PersonalPart) =>
  (happening: LedgerEvent): ConsentEntry => ({ ...happening, personal })

/** Each record has a salt of its own, which nobody can guess without the secret that is kept nowhere. */
export const chainOn = (
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

/** Records of one principal sort by their place in the chain. */
const consentId = (principal: string, seq: number): string => `${principal}/${String(seq).padStart(9, '0')}`

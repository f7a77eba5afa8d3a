import type { ConsentReceipt } from '../../consent'
import { type Agreement, type ConsentActOf, decideConsentAct } from '../../intake/consent/decide-consent-act'
import { decideWithdrawal } from '../../intake/consent/decide-withdrawal'
import { standingReceipts } from '../../intake/consent/receipts'
import { parseAgreement, parseWithdrawal } from '../../intake/consent/schema'
import { type StandingConsent, standingConsents } from '../../intake/consent/standing-consents'
import type { Decision } from '../../shared/decision'
import { behindPerson, readPerson } from '../read/read-person'
import { beginAct } from '../run/begin-act'
import { transact } from '../run/transact'
import { readChat } from './read-chat'
import { readViewed } from './read-viewed'
import type { VisitorContext } from './visitor-context'

/** The visitor's consents, refusals and objections. */
export interface VisitorConsent {
  /**
   * "I agree" to the consent text of a targeted message. It also takes back an objection.
   *
   * @throws HelpdeskError `INVALID_INPUT` with the place; `UNKNOWN_RECORD` for a message that accepts nothing from the
   * visitor; `INVALID_TOKEN` for an erased visitor.
   */
  agree(widgetId: string, agreement: Agreement): Promise<Decision<boolean>>
  /**
   * "I do not agree" to the consent text of a targeted message.
   *
   * @throws HelpdeskError `INVALID_INPUT` with the place; `UNKNOWN_RECORD` for a message that accepts nothing from the
   * visitor; `INVALID_TOKEN` for an erased visitor.
   */
  refuse(widgetId: string, agreement: Agreement): Promise<Decision<boolean>>
  /**
   * Objects to processing under the notice of a targeted message (C-09).
   *
   * @throws HelpdeskError `INVALID_INPUT` with the place; `UNKNOWN_RECORD` for a message that accepts nothing from the
   * visitor; `INVALID_TOKEN` for an erased visitor.
   */
  object(widgetId: string, agreement: Agreement): Promise<Decision<boolean>>
  /**
   * Withdraws all consents and objects to notices, in one step. The details list what stops.
   *
   * @throws HelpdeskError `INVALID_INPUT` with the place; `INVALID_TOKEN` for an erased visitor.
   */
  withdraw(withdrawal: { readonly page: string }): Promise<Decision<boolean>>
  /**
   * The visitor's valid consents, with their texts.
   *
   * @throws HelpdeskError `INVALID_TOKEN` for an erased visitor.
   */
  list(): Promise<readonly StandingConsent[]>
  /**
   * The receipts of the visitor's valid consents.
   *
   * @throws HelpdeskError `INVALID_RULE` with the place of a missing privacy setting; `INVALID_TOKEN` for an erased
   * visitor.
   */
  receipts(): Promise<readonly ConsentReceipt[]>
}

export const createVisitorConsent = ({ ports, account, visitorId }: VisitorContext): VisitorConsent => {
  const act = (type: ConsentActOf['type']) => async (widgetId: string, input: Agreement) => {
    const agreement = parseAgreement(input)
    return transact(
      ports,
      account,
      async (reader) => {
        const chat = await readChat(ports, reader, visitorId, widgetId)
        const viewed = await readViewed(ports, account, chat)
        return { facts: { ...chat, ...viewed }, behind: behindPerson(chat) }
      },
      (facts) => decideConsentAct({ type, ...agreement }, facts),
    )
  }

  const readMe = () => readPerson(ports, beginAct(ports, account), visitorId)

  return {
    agree: act('agree'),
    refuse: act('refuse'),
    object: act('object'),
    withdraw: async (input) => {
      const withdrawal = parseWithdrawal(input)
      return transact(
        ports,
        account,
        async (reader) => {
          const person = await readPerson(ports, reader, visitorId)
          // Without a record in a ledger nothing can be withdrawn, so nobody has to be told.
          const hasRecords = person.ledger.head !== null || person.contactLedger?.head != null
          const viewed = hasRecords ? await readViewed(ports, account, person) : {}
          return { facts: { ...person, ...viewed }, behind: behindPerson(person) }
        },
        (facts) => decideWithdrawal(withdrawal, facts),
      )
    },
    list: async () => standingConsents(await readMe()),
    receipts: async () => standingReceipts(await readMe()),
  }
}

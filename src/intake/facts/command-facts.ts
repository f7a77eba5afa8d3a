import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import { commandDispositionId } from '../../records/disposition'
import { mustExist } from '../../records/must-exist'
import { poolId } from '../../records/pool'
import type { AgentCommandType } from '../agent/agent-command'
import type { ActFacts, FactsOf } from '../agent/agent-facts'
import { senderOf } from '../agent/sender-of'
import { sendingAddress } from '../agent/sending-address'
import { conversationConsent, receiverOf } from '../consent/conversation-consent'
import { emptyChain, validLedger } from '../consent/ledger'
import { mailHeadOf } from '../conversation/mail-head'
import { routingPlace, routingRuleIn } from '../conversation/routing-place'
import { among, blocksOf, peopleOf } from './among'
import type { AccountSetup, Lookups, Moment } from './lookups'
import { personFacts } from './person-facts'

/** A command of an agent, by the ids in it. */
export interface CommandNames extends Pick<ActFacts, 'commandId'> {
  /** The user who acts. */
  readonly agentId: string
  /** The conversation that the command is about. */
  readonly conversationId: string
}

/** The facts of any command: each command takes those that it needs. */
export type CommandFacts = FactsOf[AgentCommandType] &
  FactsOf['reply'] &
  FactsOf['close'] &
  FactsOf['not-spam'] &
  FactsOf['disassociate'] &
  FactsOf['set-fields']

/**
 * The facts of a command of an agent.
 *
 * @throws HelpdeskError `UNKNOWN_RECORD` when the user, the conversation or its inbox does not exist.
 */
export const commandFacts = (
  look: Lookups,
  setup: AccountSetup,
  moment: Moment,
  { agentId, conversationId, commandId }: CommandNames,
): CommandFacts => {
  const conversation = mustExist('conversation', conversationId, look.conversation(conversationId))
  const { contactId, visitorId, channelId } = conversation
  const kind = kindOf(setup.kinds, conversation.channelKind)
  const messages = look.visibleMessages(conversationId)
  const mailHead = mailHeadOf(conversation, messages)
  const ledgerOf = (id: string | null) => (id === null ? emptyChain : look.ledger(id))
  const receiver = receiverOf(conversation, mailHead.lastWriter, kind)
  const consents = conversationConsent(
    'visitorId' in receiver
      ? validLedger(personFacts(look, setup, moment, receiver.visitorId))
      : ledgerOf(receiver.contactId),
    ledgerOf(contactId),
  )
  const contact = contactId === null ? undefined : look.contact(contactId)
  const place = routingPlace(conversation, kind)
  const places = place.holder === 'channel' ? setup.channels : setup.targetedMessages
  return {
    now: moment.now,
    agent: among('user', setup.users, agentId),
    commandId,
    disposition: look.disposition(commandDispositionId(agentId, conversationId, commandId)),
    conversation,
    kind,
    inbox: among('inbox', setup.inboxes, conversation.inboxId),
    mailHead,
    blocks: blocksOf(look, senderOf(conversation, mailHead)),
    sendFrom: sendingAddress(conversation, setup.channels),
    channel: setup.channels.find(({ id }) => id === channelId),
    ...consents,
    confirmation: consents.stoppedBy === undefined ? null : look.confirmation(consents.stoppedBy),
    tokenKey: moment.tokenKey,
    transcript: { contact, messages, users: setup.users, bots: setup.bots, zone: setup.zone },
    people: peopleOf(look, setup, poolId(place.holder, place.id)),
    contact,
    rule: routingRuleIn(places.find(({ id }) => id === place.id)),
    visitor: visitorId === null ? null : look.visitor(visitorId),
    fields: Object.fromEntries(setup.fields.map((field) => [field.id, field])),
  }
}

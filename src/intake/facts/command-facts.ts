import { isStopped, ledgerState } from '../../consent'
import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import { commandDispositionId } from '../../records/disposition'
import { mustExist } from '../../records/must-exist'
import { poolId } from '../../records/pool'
import type { RoutingRule } from '../../routing'
import { own } from '../../shared/json'
import type { AgentCommandType } from '../agent/agent-command'
import type { ActFacts, FactsOf } from '../agent/agent-facts'
import { senderOf } from '../agent/sender-of'
import { sendingAddress } from '../agent/sending-address'
import { emptyChain, validLedger } from '../consent/ledger'
import { stoppedBy } from '../consent/stopped-by'
import { mailHeadOf } from '../conversation/mail-head'
import { routingPlace } from '../conversation/routing-place'
import { among, blocksOf, peopleOf } from './among'
import { whoChats } from './chat-facts'
import type { AccountSetup, Lookups, Moment } from './lookups'

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
  { now, tokenKey }: Moment,
  { agentId, conversationId, commandId }: CommandNames,
): CommandFacts => {
  const conversation = mustExist('conversation', conversationId, look.conversation(conversationId))
  const { contactId, visitorId, channelId } = conversation
  const kind = kindOf(setup.kinds, conversation.channelKind)
  const messages = look.visibleMessages(conversationId)
  const mailHead = mailHeadOf(conversation, messages)
  const ledgerOf = (id: string | null) => (id === null ? emptyChain : look.ledger(id))
  const receiver =
    visitorId === null || kind.consentPrincipal === 'address'
      ? ledgerOf(mailHead.lastWriter ?? contactId)
      : validLedger(whoChats(look, visitorId))
  const consent = ledgerState(receiver.records)
  const stop = stoppedBy(receiver.records)
  const contact = contactId === null ? undefined : look.contact(contactId)
  const place = routingPlace(conversation, kind)
  const places = place.holder === 'channel' ? setup.channels : setup.targetedMessages
  const holder = places.find(({ id }) => id === place.id)
  return {
    now,
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
    consent,
    ...(stop !== undefined && { stoppedBy: stop }),
    confirmation: stop === undefined ? null : look.confirmation(stop),
    consentWithdrawn:
      isStopped(consent.process) || isStopped(ledgerState(ledgerOf(contactId).records).process),
    tokenKey,
    transcript: { contact, messages, users: setup.users, bots: setup.bots, zone: setup.zone },
    people: peopleOf(look, setup, poolId(place.holder, place.id)),
    contact,
    rule: (holder && (own(holder, 'routing') as RoutingRule | undefined)) ?? { kind: 'unassigned' },
    visitor: visitorId === null ? null : look.visitor(visitorId),
    fields: Object.fromEntries(setup.fields.map((field) => [field.id, field])),
  }
}

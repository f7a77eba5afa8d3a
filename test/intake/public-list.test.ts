import { expect, test } from 'vitest'
import * as intake from '../../src/intake'

/** The reviewed list of what `frontdesk/intake` exports at run time. */
const paths = [
  'decideAgentCommand',
  'decideBotAnswer',
  'decideCapture',
  'decideChannelMessage',
  'decideChatMessage',
  'decideConsentAct',
  'decideErasure',
  'decideFollowUp',
  'decideHostFields',
  'decideIdentification',
  'decideMail',
  'decideMatchedVisit',
  'decideMessageErasure',
  'decideReceipt',
  'decideVisit',
  'decideWithdrawal',
]

const reliances = [
  'reliedByCommand',
  'reliedChannelFacts',
  'reliedChatFacts',
  'reliedConsentFacts',
  'reliedMailFacts',
]

/** They read all facts of a path from a state in memory. */
const facts = ['captureFacts', 'chatMessageFacts', 'commandFacts', 'mailFacts']

/** The ids under which a decision stores, which a host reads before it decides. */
const ids = [
  'botDispositionId',
  'channelDispositionId',
  'chatDispositionId',
  'commandDispositionId',
  'mailDispositionId',
  'poolId',
]

/** The decisions inside the paths that other hosts need too. */
const joints = [
  'asksRule',
  'boundContactId',
  'candidatesOf',
  'changeConversation',
  'channelSender',
  'chatSender',
  'consentGate',
  'continues',
  'currentConsent',
  'emptyLedger',
  'isWithinHours',
  'joinParts',
  'mailHeadOf',
  'mailSender',
  'mayAnswer',
  'mayHold',
  'needsRouting',
  'nothingDecided',
  'openChat',
  'planOf',
  'reactionKeys',
  'reactions',
  'receivingChannels',
  'requireAcceptsMessages',
  'routeAgain',
  'routingPlace',
  'senderOf',
  'sendingAddress',
  'showFirst',
  'stoppedBy',
  'validLedger',
]

test('frontdesk/intake exports what the list names', () => {
  expect(Object.keys(intake).sort()).toEqual([...paths, ...reliances, ...facts, ...ids, ...joints].sort())
})

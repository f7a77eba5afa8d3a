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
  'joinParts',
  'mailSender',
  'mayAnswer',
  'mayHold',
  'needsRouting',
  'nothingDecided',
  'openChat',
  'planOf',
  'reactionKeys',
  'reactions',
  'routeAgain',
  'senderOf',
  'showFirst',
  'validLedger',
]

test('frontdesk/intake exports what the list names', () => {
  expect(Object.keys(intake).sort()).toEqual([...paths, ...reliances, ...joints].sort())
})

import { chooseTargetedMessage } from 'frontdesk/targeting'
import { createTargetingIndex } from 'frontdesk/targeting/many'
import type { Contestant } from '../harness/contestant'
import type { TargetingData, TargetingView } from './lower'

export const frontdesk: Contestant<TargetingData, TargetingView> = {
  name: 'frontdesk',
  build: ({ messages }, question) => {
    const index = createTargetingIndex(messages)
    return question === 'all' ? ({ visit }) => index.matches(visit) : ({ visit }) => index.first(visit)
  },
}

/** The first match as a decision: with its reason, and an explanation that is built on first access. */
export const frontdeskDecision: Contestant<TargetingData, TargetingView> = {
  name: 'frontdesk, as a decision',
  build: ({ messages }, question) => {
    const index = createTargetingIndex(messages)
    return question === 'all' ? undefined : ({ visit }) => index.choose(visit).outcome
  },
}

/** The first match of a list without an index: reads all messages and explains each of them. */
export const frontdeskUnindexed: Contestant<TargetingData, TargetingView> = {
  name: 'frontdesk, without an index',
  build: ({ messages }, question) =>
    question === 'all' ? undefined : ({ visit }) => chooseTargetedMessage(messages, visit).outcome,
}

import { createTargetingIndex } from 'frontdesk/targeting'
import type { Contestant } from '../harness/contestant'
import type { TargetingData, TargetingView } from './lower'

export const frontdesk: Contestant<TargetingData, TargetingView> = {
  name: 'frontdesk',
  build: ({ messages }, question) => {
    const index = createTargetingIndex(messages)
    return question === 'all'
      ? ({ visit }) => index.matches(visit)
      : ({ visit }) => index.choose(visit).outcome
  },
}

import type { HelpdeskError } from '../shared/errors'
import type { Checked } from '../shared/parse-with'
import type { TargetedMessage, TargetedMessageInput } from './targeted-message'
import { checkTargetedMessage, type SetupFacts } from './targeted-message-schema'

/** The steps of the set-up of a targeted message, in order. */
export const setupSteps = ['type', 'audience', 'targeting', 'message', 'routing', 'review'] as const

export type SetupStep = (typeof setupSteps)[number]

/** The problems that prevent publishing, for each step. */
export interface SetupReview {
  /** True if the set-up can be published. */
  readonly ready: boolean
  /** All steps in order. */
  readonly steps: readonly {
    /** The step of the set-up. */
    readonly step: SetupStep
    /** The refusals whose place belongs to the step; empty if the step is complete. */
    readonly problems: readonly SetupProblem[]
  }[]
}

export type SetupProblem = {
  /** The place within the set-up: `message.urls.rules[0].value`. */
  readonly place: string
  /** The refusal as a sentence, with the expected and the found value. */
  readonly sentence: string
  /** The expected value: `text that is not empty`. */
  readonly expected: string
  /** The reason code, when the semantics define one for this refusal. */
  readonly reason?: string
}

/**
 * Checks a set-up as publishing does, and reports every problem at its step. Never throws. A set-up can be published if
 * and only if it is ready.
 */
export const validateSetup = (setup: Partial<TargetedMessageInput>, facts: SetupFacts): SetupReview => {
  const { refusals = [] } = checkSetup(setup, facts)
  return {
    ready: refusals.length === 0,
    steps: setupSteps.map((step) => ({
      step,
      problems: refusals.map(problemOf).filter(({ place }) => stepOf(place) === step),
    })),
  }
}

/** Checks a set-up as if it were published, and returns the message or all refusals. */
export const checkSetup = (
  setup: Partial<TargetedMessageInput>,
  facts: SetupFacts,
): Checked<TargetedMessage> => checkTargetedMessage({ ...setup, published: true }, facts)

export const problemOf = ({ message, details }: HelpdeskError): SetupProblem => ({
  place: String(details['place']),
  sentence: message,
  expected: String(details['expected']),
  ...(typeof details['reason'] === 'string' && { reason: details['reason'] }),
})

/**
 * Returns the set-up with its position among the saved messages. A known message keeps its creation time and, unless
 * the set-up names a priority, its priority. A new message comes last.
 */
export const placed = (
  setup: Partial<TargetedMessageInput>,
  saved: readonly Pick<TargetedMessage, 'id' | 'priority' | 'createdAt'>[],
): Partial<TargetedMessageInput> => {
  if (typeof setup !== 'object' || setup === null) return setup
  const known = saved.find(({ id }) => id === setup.id)
  const last = saved.reduce((most, { priority }) => Math.max(most, priority), -1)
  const { priority = known?.priority ?? last + 1 } = setup
  return { ...setup, priority, ...(known && { createdAt: known.createdAt }) }
}

/** The step that contains a part of a message. Parts without a step of their own belong to `review`. */
const stepOf = (place: string): SetupStep => {
  const [part = '', field = ''] = place.split(/[.[]/)
  return stepOfPart.get(part) ?? stepOfPart.get(field) ?? 'review'
}

const stepOfPart: ReadonlyMap<string, SetupStep> = new Map([
  ['widget', 'type'],
  ['devices', 'type'],
  ['appearance', 'type'],
  ['audience', 'audience'],
  ['urls', 'targeting'],
  ['priority', 'targeting'],
  ['consent', 'message'],
  ['welcome', 'message'],
  ['senders', 'message'],
  ['emailCapture', 'message'],
  ['displayByDefault', 'message'],
  ['routing', 'routing'],
])

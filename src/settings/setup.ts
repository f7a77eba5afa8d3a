import type { HelpdeskError } from '../shared/errors'
import type { Checked } from '../shared/parse-with'
import type { Widget, WidgetInput } from './widget'
import { checkWidget, type SetupFacts } from './widget-schema'

/** The screens of the set-up of a targeted message, in their order. */
export const setupSteps = ['type', 'audience', 'targeting', 'message', 'routing', 'review'] as const

export type SetupStep = (typeof setupSteps)[number]

/** What stands in the way of publishing, step by step. */
export interface SetupReview {
  readonly ready: boolean
  readonly steps: readonly { readonly step: SetupStep; readonly problems: readonly SetupProblem[] }[]
}

export type SetupProblem = {
  /** The place within the set-up: `message.urls.rules[0].value`. */
  readonly place: string
  readonly sentence: string
  /** What should stand there: `text that is not empty`. */
  readonly expected: string
  /** Where the semantics name the refusal. */
  readonly reason?: string
}

/**
 * Goes through a set-up as publishing does, and names everything that is missing or wrong at its step. Never throws. A
 * set-up that is ready can be published, and no other.
 */
export const validateSetup = (setup: Partial<WidgetInput>, facts: SetupFacts): SetupReview => {
  const { refusals = [] } = checkSetup(setup, facts)
  return {
    ready: refusals.length === 0,
    steps: setupSteps.map((step) => ({
      step,
      problems: refusals.map(problemOf).filter(({ place }) => stepOf(place) === step),
    })),
  }
}

/** The message that a set-up would be once it is published. */
export const checkSetup = (setup: Partial<WidgetInput>, facts: SetupFacts): Checked<Widget> =>
  checkWidget({ ...setup, published: true }, facts)

export const problemOf = ({ message, details }: HelpdeskError): SetupProblem => ({
  place: String(details['place']),
  sentence: message,
  expected: String(details['expected']),
  ...(typeof details['reason'] === 'string' && { reason: details['reason'] }),
})

/**
 * A set-up as it stands among the messages: it keeps the age of its message, and unless it names a place also that, or
 * comes last.
 */
export const placed = (
  setup: Partial<WidgetInput>,
  saved: readonly Pick<Widget, 'id' | 'priority' | 'createdAt'>[],
): Partial<WidgetInput> => {
  if (typeof setup !== 'object' || setup === null) return setup
  const known = saved.find(({ id }) => id === setup.id)
  const last = saved.reduce((most, { priority }) => Math.max(most, priority), -1)
  const { priority = known?.priority ?? last + 1 } = setup
  return { ...setup, priority, ...(known && { createdAt: known.createdAt }) }
}

/** Where each part of a message is set up; what has no screen of its own is looked at last. */
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

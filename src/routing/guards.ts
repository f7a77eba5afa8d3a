import {
  type Form,
  flag,
  listOf,
  nullable,
  number,
  object,
  oneOf,
  optional,
  taggedBy,
  text,
} from '../shared/guard'
import { unavailableReasons } from './candidate'
import { seats } from './seats'

/** The rule of a policy without settings, which is not read. */
export const anyRule: Form = object({})

/** The form of a `Candidate`, as far as the policies read it. */
export const candidateForm: Form = object({
  userId: text,
  member: flag,
  active: flag,
  seat: oneOf(...seats),
  availability: (value) => object({ available: flag })(value) ?? availabilityForm(value),
  teams: listOf(text),
  load: number,
  capacity: nullable(number),
  lastTurn: number,
  idleSince: optional(number),
})

const unavailable = object({ reason: oneOf(...unavailableReasons) })

const availabilityForm: Form = (value) =>
  (value as { available: boolean }).available ? undefined : unavailable(value)

/** The form of the facts that a choice among users and teams reads, without the candidates. */
const poolFacts = {
  teams: optional(listOf(text)),
  excluded: optional(listOf(text)),
  weight: optional(number),
  hostAnswer: optional(
    taggedBy('kind', {
      chosen: object({ strategy: text, userId: text }),
      nobody: object({ strategy: text }),
      failed: object({ strategy: text, found: text }),
    }),
  ),
  seed: text,
}

/** The form of the facts that a routing decision reads, without the candidates. */
const openFacts = {
  conversation: object({
    status: oneOf('open', 'closed'),
    filtered: nullable(text),
    control: oneOf('bot', 'human'),
    assigneeId: nullable(text),
    channelKind: text,
  }),
  identifiedBy: oneOf('cookie', 'address'),
  blocked: optional(flag),
  owner: optional(object({ known: flag, ownerId: optional(text), cookieBound: flag })),
  previous: optional(object({ userId: text, agoMs: number })),
  ...poolFacts,
}

/** `RoutingFacts` without the candidates. */
export const openFactsForm: Form = object(openFacts)

export const candidatesForm: Form = listOf(candidateForm)

/** `RoutingFacts`, with the facts that a policy adds. */
export const factsWith = (more: Readonly<Record<string, Form>>): Form =>
  object({ ...openFacts, candidates: candidatesForm, ...more })

export const teamAssignmentFactsForm: Form = object({
  ...poolFacts,
  candidates: candidatesForm,
  transferFrom: optional(text),
})

export const targetsForm: Form = object({ users: listOf(text), teams: listOf(text) })

/** A stored rule may name a strategy that no longer exists, so any text is a name. */
const poolOptions = {
  strategy: optional(text),
  onNone: optional(oneOf('unassigned', 'queue')),
  stickyFor: optional(number),
}

/** The form of a `RoutingRule`. */
export const routingRuleForm: Form = taggedBy('kind', {
  unassigned: object({}),
  assign: object({ users: listOf(text), teams: listOf(text), ...poolOptions }),
  owner: object({ fallback: optional(targetsForm), emailToAwayOwner: optional(flag), ...poolOptions }),
})

/** The form of a `RoutingSetup`. */
export const routingSetupForm: Form = object({
  users: listOf(
    object({
      userId: text,
      active: flag,
      seat: oneOf(...seats),
      capacity: nullable(number),
      teams: listOf(text),
    }),
  ),
  teams: listOf(text),
  members: listOf(text),
  strategies: optional(listOf(text)),
  identifiedBy: optional(oneOf('cookie', 'address')),
})

export const teamAssignmentRuleForm: Form = object({ teamId: text, strategy: optional(text) })

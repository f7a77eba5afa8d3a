import fc from 'fast-check'
import { type Actor, actorKinds } from '../../inbox/conversation/events'

export type ActorOptions = {
  /** The kinds of actors to generate. @default every kind */
  readonly kinds?: readonly Actor['kind'][]
  /** Ids of users. @default three names */
  readonly users?: readonly string[]
}

const someUsers = ['ana', 'ben', 'cem']

/** Who acts: users, a bot, a browser, senders with and without an id, and the helpdesk itself. */
export const actors = ({ kinds = actorKinds, users = someUsers }: ActorOptions = {}): fc.Arbitrary<Actor> =>
  fc
    .constantFrom(...kinds)
    .chain((kind) =>
      fc.record({ kind: fc.constant(kind), id: fc.constantFrom(...{ ...ids, agent: users }[kind]) }),
    )

const ids: Readonly<Record<Actor['kind'], readonly (string | null)[]>> = {
  agent: someUsers,
  bot: ['greeter'],
  visitor: ['v1', 'v2'],
  email: ['k1', 'k2', null],
  customer: ['k1', 'k2', null],
  system: [null],
}

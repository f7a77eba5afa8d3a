import fc from 'fast-check'
import { type Actor, actorKinds } from '../../inbox/conversation/events'

export type ActorOptions = {
  /** @default every kind */
  readonly kinds?: readonly Actor['kind'][]
  /** Ids of users. @default three names */
  readonly users?: readonly string[]
}

const someUsers = ['ana', 'ben', 'cem']

/** Who acts: users, a bot, a browser, senders with and without an id, and the helpdesk itself. */
export const actors = ({ kinds = actorKinds, users = someUsers }: ActorOptions = {}): fc.Arbitrary<Actor> =>
  fc.constantFrom(...kinds).chain((kind) => fc.record({ kind: fc.constant(kind), id: idsOf(kind, users) }))

const idsOf = (kind: Actor['kind'], users: readonly string[]): fc.Arbitrary<string | null> => {
  switch (kind) {
    case 'agent':
      return fc.constantFrom(...users)
    case 'bot':
      return fc.constant('greeter')
    case 'visitor':
      return fc.constantFrom('v1', 'v2')
    case 'email':
    case 'customer':
      return fc.constantFrom('k1', 'k2', null)
    case 'system':
      return fc.constant(null)
  }
}

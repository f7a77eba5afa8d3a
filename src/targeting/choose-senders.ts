import { type Decision, decision, statement } from '../shared/decision'
import { guardWith } from '../shared/guard'
import { drawDistinct, seededRandom } from '../shared/random'
import { sendersFactsForm, sendersForm } from './guards'

/** The people that a targeted message shows as its senders. */
export type Senders =
  | {
      readonly mode: 'people'
      /** Ids of users, in the order in which they show. */
      readonly userIds: readonly string[]
      /** Ids of teams. Their users show behind the others. */
      readonly teamIds: readonly string[]
      /** Shown when none of them is active. */
      readonly fallback: SenderFallback
    }
  | {
      /** The owner of the tracked contact. */
      readonly mode: 'owner'
      /** Shown when there is no active owner, or the visitor is not tracked. */
      readonly fallback: SenderFallback
    }

/** A user, or the company itself. */
export type SenderFallback =
  | {
      readonly kind: 'user'
      /** The id of the user. */
      readonly userId: string
    }
  | { readonly kind: 'company' }

/** A user or the company, who can be shown as a sender. */
export type SenderId = {
  /** The id of the user or of the company. */
  readonly id: string
}

/** A user who can be shown as a sender. */
export type SenderPerson = SenderId & {
  /** The user may log in. Other users never show. */
  readonly active: boolean
  /** The ids of the teams of the user. */
  readonly teams: readonly string[]
}

export type SenderFacts<Person extends SenderPerson = SenderPerson, Company extends SenderId = SenderId> = {
  /** The id of the targeted message. */
  readonly messageId: string
  /** The browser session of the visitor. Together with the message it seeds the draw. */
  readonly sessionId: string
  /** All users of the account whom the rule could name, each once. Users of a team show in this order. */
  readonly people: readonly Person[]
  /** The owner of the visitor's contact. Absent: no contact is known, or nobody owns it. */
  readonly owner?: SenderOwner
  /** Shown when the rule's fallback is the company, or a user who is not active. */
  readonly company: Company
}

export type SenderOwner = {
  /** The id of the user who owns the contact, as the host's contact records name it. */
  readonly id: string
  /** A tracking cookie binds the visitor to the contact. Otherwise the owner does not show. */
  readonly cookieBound: boolean
}

export const sendersReasons = [
  'SENDER_OWNER',
  'SENDER_FALLBACK',
  'SENDERS_CONFIGURED',
  'SENDERS_SAMPLED',
] as const

export type SendersReason = (typeof sendersReasons)[number]

/**
 * Chooses the senders to show (semantics 7, Sender display): the active users of the rule, those of its teams behind the
 * others, or the active owner of a tracked contact, or else the fallback. Of more than three people, three are drawn; a
 * message shows the same three during a session. Availability is not considered. The outcome has the given users
 * themselves; `decideSenders` names their ids.
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for a rule or facts of another form.
 */
export const chooseSenders = <Person extends SenderPerson, Company extends SenderId>(
  rule: Senders,
  facts: SenderFacts<Person, Company>,
): Decision<readonly (Person | Company)[], SendersReason> => {
  guardWith(rule, sendersForm, 'rule', 'INVALID_RULE')
  guardWith(facts, sendersFactsForm, 'facts')
  const { owner, company } = facts
  const active = facts.people.filter((person) => person.active)
  const withId = (id: string | undefined): readonly Person[] =>
    active.filter((person) => person.id === id).slice(0, 1)
  const isOwner = rule.mode === 'owner'
  const named = isOwner ? withId(owner?.cookieBound ? owner.id : undefined) : namedBy(rule, active)
  if (named.length === 0) {
    const [fallback = company] = withId(rule.fallback.kind === 'user' ? rule.fallback.userId : undefined)
    return chosen([fallback], [fallback], 'SENDER_FALLBACK')
  }
  if (named.length <= most) return chosen(named, named, isOwner ? 'SENDER_OWNER' : 'SENDERS_CONFIGURED')
  const drawn = drawDistinct(named, most, seededRandom(facts.messageId, facts.sessionId))
  return chosen(
    named.filter((person) => drawn.includes(person)),
    named,
    'SENDERS_SAMPLED',
  )
}

/**
 * As `chooseSenders`, with the ids of the senders as its outcome: plain data.
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for a rule or facts of another form.
 */
export const decideSenders = (
  rule: Senders,
  facts: SenderFacts,
): Decision<readonly string[], SendersReason> => {
  const chosen = chooseSenders(rule, facts)
  return { ...chosen, outcome: chosen.outcome.map(({ id }) => id) }
}

/** The users of a rule in the order of its ids, then those of its teams in the order of the facts, each once. */
const namedBy = <Person extends SenderPerson>(
  { userIds, teamIds }: Extract<Senders, { mode: 'people' }>,
  people: readonly Person[],
): readonly Person[] => {
  const listed = userIds.flatMap((id) => people.find((person) => person.id === id) ?? [])
  const inTeams = people.filter(({ teams }) => teams.some((team) => teamIds.includes(team)))
  return [...new Map([...listed, ...inTeams].map((person) => [person.id, person])).values()]
}

const most = 3

const chosen = <Sender extends SenderId>(
  senders: readonly Sender[],
  candidates: readonly Sender[],
  reason: SendersReason,
): Decision<readonly Sender[], SendersReason> =>
  decision<readonly Sender[], SendersReason>([...senders], reason, {
    key: 'targeting/senders-show',
    holds: true,
    because: candidates.map((sender) =>
      statement({
        key: 'targeting/sender-shows',
        params: { sender: sender.id },
        holds: senders.includes(sender),
      }),
    ),
  })

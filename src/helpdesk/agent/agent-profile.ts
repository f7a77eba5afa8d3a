import { type BusinessHours, parseBusinessHours } from '../../availability'
import { write } from '../../records/known'
import type { Inbox } from '../../settings/inbox'
import { parseStatus } from '../../settings/schema'
import type { User } from '../../settings/user'
import { joinPlans } from '../../shared/plan'
import { beginAct } from '../run/begin-act'
import { commitPlan } from '../run/commit-plan'
import { type AgentContext, readInboxes } from './agent-access'

/** The agent's own settings. */
export interface AgentProfile {
  /**
   * The user of the agent.
   *
   * @throws HelpdeskError `UNKNOWN_ACCOUNT`; `UNKNOWN_RECORD` for an unknown user.
   */
  user(): Promise<User>
  /**
   * The inboxes that the agent is a member of.
   *
   * @throws HelpdeskError `UNKNOWN_ACCOUNT`; `UNKNOWN_RECORD` for an unknown user.
   */
  inboxes(): Promise<readonly Inbox[]>
  /**
   * Sets the status. An agent who is away gets no new conversations and keeps the open ones.
   *
   * @throws HelpdeskError `INVALID_INPUT`; `UNKNOWN_ACCOUNT`; `UNKNOWN_RECORD` for an unknown user.
   */
  setStatus(status: User['status']): Promise<User>
  /**
   * Sets the agent's business hours, in their own time zone. Outside them the agent gets no new conversations. `null`:
   * no restriction.
   *
   * @throws HelpdeskError `INVALID_RULE` or `ZONE_INVALID` with the place; `UNKNOWN_ACCOUNT`; `UNKNOWN_RECORD` for an
   * unknown user.
   */
  setHours(hours: BusinessHours | null): Promise<User>
}

export const createAgentProfile = ({ ports, account, userId }: AgentContext): AgentProfile => {
  const changeUser = (change: (user: User) => User): Promise<User> =>
    commitPlan(ports, account, async (reader) => {
      const user = await reader.need('user', userId)
      const changed = change(user.value)
      return { plan: joinPlans(write('user', userId, user, changed)), result: changed }
    })

  return {
    user: async () => (await beginAct(ports, account).need('user', userId)).value,
    inboxes: () => readInboxes(beginAct(ports, account), userId),
    setStatus: async (input) => {
      const status = parseStatus(input)
      return changeUser((user) => ({ ...user, status }))
    },
    setHours: async (input) => {
      const hours = input === null ? undefined : parseBusinessHours(input)
      return changeUser(({ hours: _, ...user }) => ({ ...user, ...(hours && { hours }) }))
    },
  }
}

import { decideAdminAccess } from '../../inbox/access'
import { joinPlans, type Plan } from '../../shared/plan'
import { commitPlan } from '../run/commit-plan'
import { demand } from '../run/demand'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'

/** Runs a plan as the admin and commits it. The reader belongs to this act. */
type AsAdmin = <Result>(
  plan: (reader: Reader) => Promise<readonly [Result, ...Partial<Plan>[]]>,
) => Promise<Result>

/** What each group of an admin's functions is built from. */
export interface AdminContext {
  readonly ports: Ports
  readonly account: string
  readonly userId: string
  readonly asAdmin: AsAdmin
}

export const createAdminContext = (ports: Ports, account: string, userId: string): AdminContext => ({
  ports,
  account,
  userId,
  asAdmin: (plan) =>
    commitPlan(ports, account, async (reader) => {
      const { admin, active } = (await reader.need('user', userId)).value
      demand(decideAdminAccess({}, { userId, admin, active }))
      const [result, ...parts] = await plan(reader)
      return { plan: joinPlans(...parts), result }
    }),
})

import { createMemoryStorage } from '../../../src/adapters/memory'
import { isHelpdeskError } from '../../../src/shared/errors'
import { joinPlans } from '../../../src/shared/plan'
import { openSmsShop } from '../channel/sms'
import type { ShopOptions } from '../shop'
import { current } from './watched-transact'

/** A shop whose store changes one record between a watched decision and its commit. */
export const openWatchedShop = async (options: ShopOptions = {}) => {
  const storage = createMemoryStorage()
  const commit: typeof storage.commit = async (account, plan) => {
    const { watch } = current
    const [first, second] = watch?.decisions ?? []
    if (watch?.meanwhile === undefined || first === undefined || second !== undefined || watch.conflicts > 0)
      return storage.commit(account, plan)
    const { kind, id } = watch.meanwhile(first)
    const [stored] = await storage.read(account, [{ kind, id }])
    await storage.commit(account, joinPlans({ puts: [{ kind, id, value: stored?.value ?? {} }] }))
    try {
      return await storage.commit(account, plan)
    } catch (error) {
      if (isHelpdeskError(error, 'VERSION_CONFLICT')) watch.conflicts += 1
      // A record that did not exist is absent again, so that the next decision finds what the first one found.
      if (stored === undefined) await storage.commit(account, joinPlans({ removes: [{ kind, id }] }))
      throw error
    }
  }
  return openSmsShop({}, { storage: { ...storage, commit }, ...options })
}

export type WatchedShop = Awaited<ReturnType<typeof openWatchedShop>>

import type { DeadEffect, UnfinishedEffect } from '../../adapters/contracts/outbox'
import { outboxTopic } from '../../shared/topics'
import { unfinishedEffects } from '../read/pages'
import { waitsForHandler } from '../run/no-handler'
import type { AdminContext } from './admin-context'

/** The effects that the worker could not perform. */
export interface AdminEffects {
  /**
   * Effects that were given up after their last attempt, such as mail that no server accepted.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin.
   */
  dead(): Promise<readonly DeadEffect[]>
  /**
   * Effects without a registered handler. They are performed after a start with a handler.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin.
   */
  waiting(): Promise<readonly UnfinishedEffect[]>
  /**
   * Makes a dead effect due again. False if there is no dead effect with this id.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin.
   */
  revive(effectId: string): Promise<boolean>
  /**
   * Makes every dead effect due again, and returns their number.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin.
   */
  reviveAll(): Promise<number>
}

export const createAdminEffects = ({ ports, account, asAdmin }: AdminContext): AdminEffects => ({
  dead: () => asAdmin(async () => [await ports.storage.dead(account)]),
  waiting: () =>
    asAdmin(async () => {
      const waiting: UnfinishedEffect[] = []
      for await (const effect of unfinishedEffects(ports, account)) {
        if (waitsForHandler(effect)) waiting.push(effect)
      }
      return [waiting]
    }),
  revive: (effectId) =>
    asAdmin(async () => {
      const revived = await ports.storage.revive(account, effectId, ports.clock.now())
      ports.transport.publish(outboxTopic)
      return [revived]
    }),
  reviveAll: () =>
    asAdmin(async () => {
      const revived = await ports.storage.reviveAll(account, ports.clock.now())
      ports.transport.publish(outboxTopic)
      return [revived]
    }),
})

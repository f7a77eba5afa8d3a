import type { HostEffectInput } from '../records/host-effect-schema'
import { create } from '../records/known'
import { type AccountInput, parseAccount, parseUser, type UserInput } from '../settings/schema'
import { HelpdeskError } from '../shared/errors'
import { joinPlans } from '../shared/plan'
import { refusal } from '../shared/refuse'
import { type AccountSides, createAccountSides } from './account-sides'
import { createFieldEffect } from './admin/field-effect'
import { createBotEffect } from './bot/bot-effect'
import { createChannelEffect, createChannelReport } from './channel/channel-effect'
import { createFollowUpEffect } from './follow-up/follow-up-effect'
import { followUpRules } from './follow-up/follow-up-rules'
import type { HelpdeskOptions } from './helpdesk-options'
import { createMailEffect, createMailReport } from './mail/mail-effect'
import { createFilesEffect, createRemovalEffect } from './privacy/removal-effect'
import { createRetentionEffect, scheduleRetention } from './privacy/retention-effect'
import { registerChannels } from './run/channel-registry'
import { checkAdditions } from './run/check-options'
import { commitPlan } from './run/commit-plan'
import { defaultPorts } from './run/defaults'
import type { EffectHandlers } from './run/effect-handlers'
import type { HostEffects } from './run/host-additions'
import { planHostEffect } from './run/plan-effect'
import type { Ports } from './run/ports'
import { createReader } from './run/reader'
import { createFeedWatcher } from './run/watch-feeds'
import { watchStrategies } from './run/watch-strategies'
import { createWorker, type Worker } from './run/worker'
import { createMessageCache } from './visitor/message-cache/create-message-cache'

/** A helpdesk over a store: its accounts, and the worker that performs planned effects. */
export interface Helpdesk<Effects extends HostEffects = HostEffects> {
  /**
   * Creates an account with its first admin.
   *
   * @throws HelpdeskError `INVALID_RULE` with the place; `ALREADY_EXISTS` if an account has this id.
   */
  createAccount(id: string, input: AccountInput & { readonly admin: UserInput }): Promise<AccountSides>
  /** The sides of an existing account. Reads nothing: the acts of the sides reject with `UNKNOWN_ACCOUNT`. */
  account(id: string): AccountSides
  /**
   * Plans an effect of the host for the worker. The payload must refer to people by ids only, because an erasure does
   * not search it.
   *
   * @throws HelpdeskError `INVALID_INPUT` for a kind that is not registered; `UNKNOWN_ACCOUNT`.
   */
  planEffect<Kind extends keyof Effects>(
    account: string,
    effect: HostEffectInput<Kind, Effects[Kind]>,
  ): Promise<void>
  /** Performs planned effects. Start it in one process at least. */
  readonly worker: Worker
  /** Stops the worker, and closes the store. */
  close(): Promise<void>
}

const shortestSecret = 16

/**
 * Connects the pure core with storage and other ports. Every port except the store has a default. Without a `secret`,
 * visitor tokens are valid until this process ends.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, if the secret is too short or an addition of the host has a
 * wrong shape or name; `INVALID_RULE` with the place, if the definition of a channel kind is invalid.
 */
export const createHelpdesk = <Effects extends HostEffects = HostEffects>(
  options: HelpdeskOptions<Effects>,
): Helpdesk<Effects> => {
  checkAdditions(options)
  const defaults = defaultPorts()
  const given = Object.entries(options).filter(([, port]) => port !== undefined)
  const chosen = {
    ...defaults,
    secret: defaults.ids.next('secret'),
    ...Object.fromEntries(given),
    channels: registerChannels(options.channels),
  } as unknown as Omit<Ports, 'feeds'>
  const ports: Ports = {
    ...chosen,
    feeds: createFeedWatcher(chosen),
    strategies: watchStrategies(chosen.strategies, chosen.onError),
  }
  if (ports.secret.length < shortestSecret) {
    throw refusal(
      'INVALID_INPUT',
      'secret',
      `at least ${shortestSecret} characters`,
      `${ports.secret.length} characters`,
    )
  }
  const messages = createMessageCache(ports.storage)
  const handlers: EffectHandlers = {
    'send-mail': createMailEffect(ports),
    'send-channel-message': createChannelEffect(ports),
    'ask-bot': createBotEffect(ports),
    'continue-removal': createRemovalEffect(ports),
    'remove-files': createFilesEffect(ports),
    retain: createRetentionEffect(ports),
    'follow-up': createFollowUpEffect(ports, followUpRules),
    'backfill-field': createFieldEffect(ports),
    'clear-field': createFieldEffect(ports),
  }
  const worker = createWorker(ports, handlers, {
    'send-mail': createMailReport(ports),
    'send-channel-message': createChannelReport(ports),
  })
  return {
    worker,
    planEffect: (account, effect) => planHostEffect(ports, account, effect as unknown as HostEffectInput),
    account: (id) => createAccountSides(ports, id, messages),
    createAccount: async (id, { admin, ...input }) => {
      const { name = id, ...settings } = parseAccount(input)
      const user = parseUser({ ...admin, admin: true })
      const reader = createReader(ports.storage, id)
      await commitPlan(ports, id, async () => {
        if ((await reader.one('account', id)).value) {
          throw new HelpdeskError('ALREADY_EXISTS', `Expected no account "${id}" yet, found one.`, { id })
        }
        const account = { id, name, ...settings, createdAt: ports.clock.now() }
        return {
          plan: joinPlans(
            create('account', id, account),
            create('user', user.id, user),
            scheduleRetention(account.createdAt),
          ),
          result: undefined,
        }
      })
      return createAccountSides(ports, id, messages)
    },
    close: async () => {
      await worker.stop()
      await ports.storage.close()
    },
  }
}

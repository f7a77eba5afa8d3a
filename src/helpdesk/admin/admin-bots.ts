import { overwrite } from '../../records/known'
import type { BotSettings } from '../../settings/bot'
import { type BotInput, parseBot } from '../../settings/schema'
import { refusal } from '../../shared/refuse'
import { findBot } from '../bot/find-bot'
import type { AdminContext } from './admin-context'

/** The bots of the account. The program of a bot is the host's. */
export interface AdminBots {
  /**
   * Creates or replaces the settings of a bot.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `INVALID_RULE` with the place, also for a
   * published bot without a program of the host.
   */
  save(input: BotInput): Promise<BotSettings>
}

export const createAdminBots = ({ ports, account, asAdmin }: AdminContext): AdminBots => ({
  save: (input) =>
    asAdmin(async () => {
      const bot = parseBot(input)
      if (bot.published && findBot(ports, account, bot.id) === undefined)
        throw refusal('INVALID_RULE', 'bot.id', 'a bot with a program of the host for this account', bot.id)
      return [bot, overwrite('bot', bot.id, bot)]
    }),
})

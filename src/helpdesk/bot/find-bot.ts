import type { Bot } from '../../adapters/contracts/bot'
import type { Ports } from '../run/ports'

/**
 * The host's program for a bot of an account; nothing when the host gives none or something that cannot answer. `onError`
 * hears of a host that throws.
 */
export const findBot = (
  { bots, onError }: Pick<Ports, 'bots' | 'onError'>,
  account: string,
  id: string,
): Bot | undefined => {
  try {
    const bot: Partial<Bot> | null | undefined = bots(account, id)
    return typeof bot?.answer === 'function' ? (bot as Bot) : undefined
  } catch (error) {
    onError(error)
    return undefined
  }
}

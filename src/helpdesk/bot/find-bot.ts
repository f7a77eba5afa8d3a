import type { Bot } from '../../adapters/contracts/bot'
import type { Ports } from '../run/ports'

/**
 * The host's program for a bot of an account; undefined if the host returns none or a value that cannot answer. If the
 * host's function throws, `onError` gets the error.
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

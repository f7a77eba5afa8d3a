import type { Bot } from '../../adapters/contracts/bot'
import type { Ports } from '../run/ports'

/**
 * The host's program for a bot of an account. If the host's function throws, there is none, and `onError` gets the
 * error.
 */
export const findBot = (
  { bots, onError }: Pick<Ports, 'bots' | 'onError'>,
  account: string,
  id: string,
): Bot | undefined => {
  try {
    return bots(account, id)
  } catch (error) {
    onError(error)
    return undefined
  }
}

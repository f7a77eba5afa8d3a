import type { Bot } from '../../adapters/contracts/bot'
import type { Ports } from '../run/ports'

/** The host's program for a bot of an account. A host that throws has none, and is told. */
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

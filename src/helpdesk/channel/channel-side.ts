import type { ChannelMessage, ChannelReceipt } from '../../intake/channel/channel-message'
import { channelFileIds } from '../../intake/channel/channel-records'
import { decideChannelMessage } from '../../intake/channel/decide-channel-message'
import { decideReceipt } from '../../intake/channel/decide-receipt'
import { parseChannelMessage, parseChannelReceipt } from '../../intake/channel/schema'
import { channelDispositionId, type Disposition } from '../../records/disposition'
import type { CustomChannel } from '../../settings/channel'
import type { Decision } from '../../shared/decision'
import { HelpdeskError } from '../../shared/errors'
import { refusal } from '../../shared/refuse'
import { beginAct } from '../run/begin-act'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'
import { transact } from '../run/transact'
import { readChannelFacts } from './read-channel-facts'
import { readReceipt } from './read-receipt'

/** The receiving side of one host kind. The host must check that messages come from its provider. */
export interface ChannelSide {
  /** The name of the kind. */
  readonly kind: string
  /**
   * Receives a message with its files. Resolves when they are stored, with the disposition. A repetition changes
   * nothing and has the same result.
   *
   * @throws HelpdeskError `INVALID_INPUT` with the place when the message has what the kind does not have;
   * `UNKNOWN_ACCOUNT`; `UNKNOWN_RECORD` when there is no such channel of this kind.
   */
  receive(message: ChannelMessage): Promise<Disposition>
  /**
   * Records the delivery report of an answer. False if the kind has no receipts.
   *
   * @throws HelpdeskError `INVALID_INPUT` with the place; `UNKNOWN_ACCOUNT`; `UNKNOWN_RECORD` when no such answer was sent
   * on this kind.
   */
  receipt(receipt: ChannelReceipt): Promise<Decision<boolean>>
}

export const createChannelSide = (ports: Ports, account: string, kind: string): ChannelSide => {
  const definition = ports.channels.hosts.get(kind)?.definition
  if (definition === undefined) {
    throw refusal('INVALID_INPUT', 'kind', 'a kind of channel that the host registered', kind)
  }

  const channelOf = async (reader: Reader, id: string): Promise<CustomChannel> => {
    const { value } = await reader.one('channel', id)
    if (value?.kind === kind && value.active) return value as CustomChannel
    throw new HelpdeskError('UNKNOWN_RECORD', `Expected a channel "${id}" of the kind ${kind}, found none.`, {
      kind: 'channel',
      id,
    })
  }

  return {
    kind,
    receive: async (input) => {
      const message = parseChannelMessage(input, definition)
      const reader = beginAct(ports, account)
      const channel = await channelOf(reader, message.channelId)
      const dispositionId = channelDispositionId(channel.id, message.providerId)
      const { value: known } = await reader.one('disposition', dispositionId)
      if (known !== undefined) return known
      for (const [index, file] of channelFileIds(message).entries()) {
        await ports.files.put(account, file, message.files?.[index]?.bytes ?? new Uint8Array())
      }
      return transact(
        ports,
        account,
        (facts) => readChannelFacts(ports, account, facts, message, channel, definition),
        (facts) => decideChannelMessage(message, facts),
      )
    },
    receipt: async (input) => {
      const receipt = parseChannelReceipt(input)
      return transact(
        ports,
        account,
        (facts) => readReceipt(ports, facts, receipt, definition),
        (facts) => decideReceipt(receipt, facts),
      )
    },
  }
}

import type { BotTurnMessage } from '../../adapters/contracts/bot'
import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import { type BotOutcome, decideBotAnswer, mayAnswer } from '../../intake/bot/decide-bot-answer'
import { parseBotAnswer } from '../../intake/bot/schema'
import type { Effects } from '../../records/effects'
import { second } from '../../shared/instant'
import { readConsent } from '../read/read-consent'
import { publicMessages } from '../read/thread-messages'
import type { EffectHandler } from '../run/effect-handlers'
import type { Ports } from '../run/ports'
import { createReader, type Reader } from '../run/reader'
import { errorMessage } from '../run/retry'
import { transact } from '../run/transact'
import { findBot } from './find-bot'
import { readBotAnswer } from './read-bot-answer'

/** The time limit of a bot. Afterwards the conversation is handed off. */
const botTimeLimit = 20 * second

/**
 * Asks a bot to answer a message, and applies its answer. If the bot is missing, unpublished, failing or too slow, the
 * conversation is handed off.
 */
export const createBotEffect =
  (ports: Ports): EffectHandler<'ask-bot'> =>
  async ({ account, payload: request }, { signal }) => {
    const reader = createReader(ports.storage, account)
    const { published } = (await reader.need('bot', request.botId)).value
    const outcome = published
      ? await askBot(ports, account, reader, request, signal)
      : { failed: 'The bot is not published.' }
    await transact(
      ports,
      account,
      (facts) => readBotAnswer(ports, facts, request),
      (facts) => decideBotAnswer(outcome, facts),
    )
  }

const askBot = async (
  ports: Ports,
  account: string,
  reader: Reader,
  request: Effects['ask-bot'],
  signal: AbortSignal,
): Promise<BotOutcome> => {
  const bot = findBot(ports, account, request.botId)
  if (bot === undefined) return { failed: `Expected a program for the bot "${request.botId}", found none.` }
  const conversation = await reader.need('conversation', request.conversationId)
  const kind = kindOf(ports.channels.kinds, conversation.value.channelKind)
  const { consent } = await readConsent(reader, conversation.value, null, kind)
  if (mayAnswer(consent).outcome === 'deny') return { messages: [] }
  const messages = await publicMessages(reader, request.conversationId)
  const upTo = messages.findIndex(({ id }) => id === request.messageId)
  const turn = {
    conversationId: request.conversationId,
    epoch: request.epoch,
    messages: messages.slice(0, upTo + 1).map(
      ({ by, text }): BotTurnMessage => ({
        from: by.kind === 'bot' ? 'bot' : by.kind === 'agent' ? 'agent' : 'visitor',
        text,
      }),
    ),
  }
  try {
    return parseBotAnswer(
      await withTimeLimit(ports, botTimeLimit, (limit) => bot.answer(turn, { signal: limit }), signal),
    )
  } catch (error) {
    ports.onError(error)
    return { failed: errorMessage(error) }
  }
}

/** Awaits an answer of the host's program within a time limit. The answer may also be no promise. */
const withTimeLimit = (
  ports: Ports,
  limit: number,
  answer: (signal: AbortSignal) => unknown,
  outer: AbortSignal,
): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const controller = new AbortController()
    const abort = (reason: Error): void => {
      controller.abort(reason)
      reject(reason)
    }
    const abortAsWell = (): void => abort(outer.reason as Error)
    outer.addEventListener('abort', abortAsWell, { once: true })
    const cancel = ports.timers.after(limit, () =>
      abort(new Error(`Expected the bot to answer within ${limit} ms, found no answer.`)),
    )
    // A program may throw before it returns a promise.
    void (async () => answer(controller.signal))()
      .then(resolve, reject)
      .finally(() => {
        cancel()
        outer.removeEventListener('abort', abortAsWell)
      })
  })

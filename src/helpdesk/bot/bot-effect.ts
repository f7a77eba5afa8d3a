import type { BotTurnMessage } from '../../adapters/contracts/bot'
import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import { type BotOutcome, mayAnswer, receiveBotAnswer } from '../../intake/bot/receive-bot-answer'
import { parseBotAnswer } from '../../intake/bot/schema'
import { botDispositionId } from '../../records/disposition'
import type { Effects } from '../../records/effects'
import { second } from '../../shared/instant'
import { readConsent } from '../read/read-consent'
import { readMembers } from '../read/read-members'
import { readRouting } from '../read/read-routing'
import { publicMessages } from '../read/thread-messages'
import type { EffectHandler } from '../run/effect-handlers'
import type { Ports } from '../run/ports'
import { createReader, type Reader } from '../run/reader'
import { errorMessage } from '../run/retry'
import { transact } from '../run/transact'
import { findBot } from './find-bot'
import { isWithinHours } from './within-hours'

/** The time limit of a bot. Afterwards the conversation is handed off. */
const botTimeLimit = 20 * second

/**
 * Asks a bot to answer a message, and applies its answer. If the bot is missing, unpublished, failing or too slow, the
 * conversation is handed off.
 */
export const createBotEffect =
  (ports: Ports): EffectHandler<'ask-bot'> =>
  async ({ account, payload: request }) => {
    const reader = createReader(ports.storage, account)
    const { published } = (await reader.need('bot', request.botId)).value
    const outcome = published
      ? await askBot(ports, account, reader, request)
      : { failed: 'The bot is not published.' }
    await transact(ports, account, async () => {
      const [conversation, disposition, bot] = await Promise.all([
        reader.need('conversation', request.conversationId),
        reader.one('disposition', botDispositionId(request.messageId)),
        reader.need('bot', request.botId),
      ])
      const { inboxId, channelId } = conversation.value
      const kind = kindOf(ports.channels.kinds, conversation.value.channelKind)
      const [{ consent, guards }, inbox, channel, routing] = await Promise.all([
        readConsent(reader, conversation.value, null, kind),
        reader.need('inbox', inboxId),
        reader.one('channel', channelId),
        readRouting(reader, conversation.value, kind),
      ])
      const people = await readMembers(ports, reader, {
        inbox: inbox.value,
        ...routing,
        conversation: conversation.value,
      })
      const now = ports.clock.now()
      return receiveBotAnswer(outcome, {
        now,
        answered: { messageId: request.messageId, epoch: request.epoch },
        disposition,
        conversation,
        kind,
        consent,
        consentGuards: guards,
        bot: bot.value,
        inbox: inbox.value,
        people,
        routing: routing.routing,
        withinHours: isWithinHours(kind, channel.value, now),
      })
    })
  }

const askBot = async (
  ports: Ports,
  account: string,
  reader: Reader,
  request: Effects['ask-bot'],
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
    return parseBotAnswer(await withTimeLimit(ports, botTimeLimit, bot.answer(turn)))
  } catch (error) {
    ports.onError(error)
    return { failed: errorMessage(error) }
  }
}

/** Awaits an answer of the host's program within a time limit. The answer may also be no promise. */
const withTimeLimit = (ports: Ports, limit: number, answer: unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const cancel = ports.timers.after(limit, () =>
      reject(new Error(`Expected the bot to answer within ${limit} ms, found no answer.`)),
    )
    Promise.resolve(answer).then(resolve, reject).finally(cancel)
  })

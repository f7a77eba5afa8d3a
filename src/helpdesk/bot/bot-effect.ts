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
import { sentenceOf } from '../run/retry'
import { transact } from '../run/transact'
import { findBot } from './find-bot'
import { isWithinHours } from './within-hours'

/** How long a bot may take before people go on without it. */
const botTimeLimit = 20 * second

/** Asks a bot to answer a message, and takes its answer in. One that is missing, unpublished, failing or too slow hands off. */
export const createBotEffect =
  (ports: Ports): EffectHandler<'ask-bot'> =>
  async ({ account, payload: asked }) => {
    const reader = createReader(ports.storage, account)
    const { published } = (await reader.need('bot', asked.botId)).value
    const outcome = published
      ? await ask(ports, account, reader, asked)
      : { failed: 'The bot is not published.' }
    await transact(ports, account, async () => {
      const [conversation, disposition, bot] = await Promise.all([
        reader.need('conversation', asked.conversationId),
        reader.one('disposition', botDispositionId(asked.messageId)),
        reader.need('bot', asked.botId),
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
        answered: { messageId: asked.messageId, epoch: asked.epoch },
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

const ask = async (
  ports: Ports,
  account: string,
  reader: Reader,
  asked: Effects['ask-bot'],
): Promise<BotOutcome> => {
  const bot = findBot(ports, account, asked.botId)
  if (bot === undefined) return { failed: `Expected a program for the bot "${asked.botId}", found none.` }
  const conversation = await reader.need('conversation', asked.conversationId)
  const kind = kindOf(ports.channels.kinds, conversation.value.channelKind)
  const { consent } = await readConsent(reader, conversation.value, null, kind)
  if (mayAnswer(consent).outcome === 'deny') return { messages: [] }
  const messages = await publicMessages(reader, asked.conversationId)
  const upTo = messages.findIndex(({ id }) => id === asked.messageId)
  const turn = {
    conversationId: asked.conversationId,
    epoch: asked.epoch,
    messages: messages.slice(0, upTo + 1).map(
      ({ by, text }): BotTurnMessage => ({
        from: by.kind === 'bot' ? 'bot' : by.kind === 'agent' ? 'agent' : 'visitor',
        text,
      }),
    ),
  }
  try {
    return parseBotAnswer(await within(ports, botTimeLimit, bot.answer(turn)))
  } catch (error) {
    ports.onError(error)
    return { failed: sentenceOf(error) }
  }
}

/** What a program of somebody else answers: in time or not at all, and perhaps no promise either. */
const within = (ports: Ports, limit: number, answer: unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const cancel = ports.timers.after(limit, () =>
      reject(new Error(`Expected the bot to answer within ${limit} ms, and it did not.`)),
    )
    Promise.resolve(answer).then(resolve, reject).finally(cancel)
  })

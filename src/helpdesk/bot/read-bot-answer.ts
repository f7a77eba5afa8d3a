import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import type { decideBotAnswer } from '../../intake/bot/decide-bot-answer'
import { isWithinHours } from '../../intake/bot/within-hours'
import { botDispositionId } from '../../records/disposition'
import type { Effects } from '../../records/effects'
import { readConsent } from '../read/read-consent'
import { readMembers } from '../read/read-members'
import { readRouting } from '../read/read-routing'
import type { Ports } from '../run/ports'
import type { FactReader } from '../run/reader'
import type { ReadFor } from '../run/transact'

/** Reads the facts of a bot's answer. */
export const readBotAnswer = async (
  ports: Pick<Ports, 'channels' | 'clock' | 'strategies'>,
  reader: FactReader,
  { conversationId, messageId, botId, epoch }: Effects['ask-bot'],
): Promise<ReadFor<typeof decideBotAnswer>> => {
  const dispositionId = botDispositionId(messageId)
  const [{ value: conversation }, disposition, { value: bot }] = await Promise.all([
    reader.need('conversation', conversationId),
    reader.value('disposition', dispositionId),
    reader.need('bot', botId),
  ])
  const kind = kindOf(ports.channels.kinds, conversation.channelKind)
  const [{ consent, keys }, { value: inbox }, channel, ruleAndPool] = await Promise.all([
    readConsent(reader, conversation, null, kind),
    reader.need('inbox', conversation.inboxId),
    reader.value('channel', conversation.channelId),
    readRouting(reader, conversation, kind),
  ])
  const people = await readMembers(ports, reader, { inbox, conversation, ...ruleAndPool })
  const now = ports.clock.now()
  return {
    facts: {
      now,
      answered: { messageId, epoch },
      disposition,
      conversation,
      kind,
      consent,
      bot,
      inbox,
      people,
      rule: ruleAndPool.rule,
      withinHours: isWithinHours(kind, channel ?? undefined, now),
    },
    behind: {
      disposition: [{ kind: 'disposition', id: dispositionId }],
      conversation: [{ kind: 'conversation', id: conversationId }],
      consent: keys,
    },
  }
}

import { decideRetention } from '../../consent'
import { plannedEffects, removeFiles } from '../../records/effects'
import { holdIdsOf } from '../../records/hold'
import { write } from '../../records/known'
import { mailFileId } from '../../records/mail-index'
import { filesOf } from '../../records/message-traces'
import { day } from '../../shared/instant'
import { joinPlans, type Plan } from '../../shared/plan'
import { pageSize } from '../read/pages'
import { nextOf, type RetentionStage } from './retention-stage'
import { stored } from './stage'

/** Sources of mails and files of messages, oldest first. */
export const attachments: RetentionStage = async ({ ports, account, reader, policy, now, after }) => {
  const days = policy.attachments.deleteAfterDays
  if (days === null) return { plan: {} }
  const page = await ports.storage.list(account, 'mail-file', { after, limit: pageSize })
  const young = mailFileId(now - days * day + 1, '')
  const files = page.map((record) => stored<'mail-file'>(record)).filter(({ id }) => id < young)
  const [messages, conversations] = await Promise.all([
    reader.many(
      'message',
      files.map(({ value }) => value.messageId),
    ),
    reader.many(
      'conversation',
      files.map(({ value }) => value.conversationId),
    ),
  ])
  const holds = await reader.many(
    'hold',
    [...conversations.values()].flatMap(({ value }) => (value ? holdIdsOf(value) : [])),
  )
  let [deleted, held] = [0, 0]
  const plans: Partial<Plan>[] = []
  for (const { id, value } of files) {
    const message = messages.get(value.messageId)
    const conversation = conversations.get(value.conversationId)
    if (message?.value === undefined || conversation?.value === undefined) continue
    const holdIds = holdIdsOf(conversation.value)
    const legalHold = holdIds.some((each) => holds.get(each)?.value !== undefined)
    const facts = { class: 'attachments', closedAt: conversation.value.closedAt, now } as const
    const { outcome, reason } = decideRetention(policy, {
      ...facts,
      lastActivity: message.value.at,
      legalHold,
    })
    if (reason === 'LEGAL_HOLD') held += 1
    if (outcome !== 'delete') continue
    deleted += 1
    const { sourceFile: _, attachments: __, files: ___, ...rest } = message.value
    plans.push(
      {
        guards: [
          { kind: 'conversation', id: value.conversationId, version: conversation.version },
          ...holdIds.map((each) => ({ kind: 'hold', id: each, version: 0 })),
        ],
        removes: [{ kind: 'mail-file', id }],
      },
      write('message', value.messageId, message, rest),
      plannedEffects(...removeFiles([...new Set([value.file, ...filesOf(message.value)])], now)),
    )
  }
  return { plan: joinPlans(...plans), deleted, held, ...(files.length === page.length && nextOf(page)) }
}

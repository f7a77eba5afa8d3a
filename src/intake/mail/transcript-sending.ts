import { changeConversation } from '../conversation/change-conversation'
import { type Decided, joinParts, nothingDecided } from '../decided/decided'
import type { WithheldFacts } from './withheld-mail'

const reliesOn = ['conversation'] as const

/**
 * Corrects the thread when a transcript that it calls sent was given up, and when it was sent after all.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a conversation or a kind of another form, or when the conversation has
 * another kind.
 */
export const decideTranscriptSending = (
  state: 'sent' | 'delayed' | 'failed',
  { conversation, entries, kind, now }: WithheldFacts,
): Decided<undefined, (typeof reliesOn)[number]> => {
  const recorded = entries.filter(({ type }) => type === 'TranscriptSent' || type === 'TranscriptSkipped')
  const last = recorded.at(-1)
  const promised = recorded.filter(({ type }) => type === 'TranscriptSent').at(-1)
  const base = { type: 'transcript', at: now, by: { kind: 'system', id: null } } as const
  const command =
    state === 'failed' && last?.type === 'TranscriptSent'
      ? ({ ...base, sent: false, reason: 'SENDING_FAILED' } as const)
      : state === 'sent' && last?.reason === 'SENDING_FAILED' && promised
        ? ({ ...base, sent: true, reason: promised.reason } as const)
        : undefined
  if (command === undefined || conversation === null || conversation.erasedAt !== undefined)
    return nothingDecided(undefined, reliesOn)
  const { parts } = changeConversation(conversation, [{ command }], { kind })
  return { ...joinParts(parts), reliesOn, result: undefined }
}

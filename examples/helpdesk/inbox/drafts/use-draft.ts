import { createStoredMap } from './stored-map'
import { useStored } from './use-stored'

export type DraftKind = 'reply' | 'note'

/** The draft of a user, for each conversation and kind, kept until it is sent. */
export const useDraft = (userId: string, conversationId: string, kind: DraftKind) => {
  const [text, setText] = useStored(drafts, `${userId}.${conversationId}.${kind}`)
  return [text ?? '', (next: string) => setText(next === '' ? undefined : next)] as const
}

const drafts = createStoredMap<string>('draft')

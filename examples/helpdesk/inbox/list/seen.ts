import { createStoredMap } from '../drafts/stored-map'
import { useStored } from '../drafts/use-stored'

/** Up to where a person has read a conversation, in this browser. */
export const useSeen = (userId: string, conversationId: string) =>
  useStored(seen, `${userId}.${conversationId}`)

const seen = createStoredMap<number>('seen')

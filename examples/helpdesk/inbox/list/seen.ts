import { createStoredMap } from '../drafts/stored-map'
import { useStored } from '../drafts/use-stored'

/** The position up to which a user has read a conversation in this browser. */
export const useSeen = (userId: string, conversationId: string) =>
  useStored(seen, `${userId}.${conversationId}`)

const seen = createStoredMap<number>('seen')

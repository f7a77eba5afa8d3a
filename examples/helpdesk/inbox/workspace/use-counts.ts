import type { Counts } from '../../api'
import { api } from '../api/api'
import { useLoad } from '../api/use-load'
import { useChanges } from '../live/use-changes'

/** Open conversations by view, counted anew whenever something in the inbox changes. */
export const useCounts = (inbox: string): Counts | undefined => {
  const counts = useLoad(`counts ${inbox}`, (signal) => api.counts(inbox, signal))
  useChanges((change) => {
    if (change === undefined || change.inboxId === inbox) counts.refresh()
  })
  return counts.data
}

import type { Counts } from '../../api'
import { api } from '../api/api'
import { useLoad } from '../api/use-load'
import { useChanges } from '../live/use-changes'

/** The number of open conversations by view, reloaded when the inbox changes. */
export const useCounts = (inbox: string): Counts | undefined => {
  const counts = useLoad(`counts ${inbox}`, (signal) => api.counts(inbox, signal))
  useChanges((change) => {
    if (change === undefined || change.inboxId === inbox) counts.refresh()
  })
  return counts.data
}

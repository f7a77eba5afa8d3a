import { useRef } from 'react'
import type { Change, Row } from '../../api'
import { api, type ListQuestion } from '../api/api'
import type { Load } from '../api/loader'
import { useLoad } from '../api/use-load'
import { useChanges } from '../live/use-changes'

export interface ConversationPages {
  readonly rows: readonly Row[]
  readonly hasMore: boolean
}

/** The rows of the loaded pages of a list. They are reloaded when something in the inbox changes. */
export const useConversationList = (question: ListQuestion) => {
  const key = JSON.stringify(question)
  const wanted = useRef({ key, pages: 1 })
  if (wanted.current.key !== key) wanted.current = { key, pages: 1 }

  const list = useLoad(
    key,
    loadPages(question, () => wanted.current.pages),
  )
  useChanges((change) => {
    if (concerns(question, change)) list.refresh()
  })

  const loadMore = () => {
    wanted.current.pages += 1
    list.refresh()
  }
  return { ...list, loadMore }
}

const loadPages =
  (question: ListQuestion, wanted: () => number): Load<ConversationPages> =>
  async (signal) => {
    const rows = new Map<string, Row>()
    let cursor: string | undefined
    for (let page = 0; page < wanted(); page += 1) {
      const answer = await api.conversations(question, cursor, signal)
      for (const row of answer.rows) rows.set(row.id, row)
      cursor = answer.cursor
      if (cursor === undefined) break
    }
    return { rows: [...rows.values()], hasMore: cursor !== undefined }
  }

const concerns = ({ inbox }: ListQuestion, change: Change | undefined): boolean =>
  change === undefined || change.inboxId === inbox

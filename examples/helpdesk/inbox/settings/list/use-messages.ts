import { useRef, useState } from 'react'
import type { MessageRow } from '../../../settings-api'
import type { RequestError } from '../../api/request'
import { settingsApi } from '../../api/settings'
import { useLoad } from '../../api/use-load'
import { attempt } from '../../parts/attempt'

export interface Messages {
  readonly rows: readonly MessageRow[] | undefined
  readonly error: RequestError | undefined
  readonly refresh: () => void
  /** Moves a message to a position. Drafts have no position. */
  readonly move: (id: string, to: number) => void
  /** Publishes, switches off or discards a message, and shows the new list. */
  readonly act: (title: string, act: () => Promise<unknown>) => void
  /** The last change, for screen readers. */
  readonly said: string
}

export const useMessages = (inbox: string): Messages => {
  const { data, error, refresh, update } = useLoad(`messages ${inbox}`, (signal) =>
    settingsApi.messages(inbox, signal),
  )
  const [said, setSaid] = useState('')

  // Orders are sent one after another, and only the response to the latest is shown.
  const latest = useRef<readonly MessageRow[]>(undefined)
  const sending = useRef(Promise.resolve())
  const send = async (order: readonly MessageRow[]) => {
    if (latest.current !== order) return
    await attempt(
      'The order did not change',
      async () => {
        const rows = await settingsApi.order(
          inbox,
          order.map(({ id }) => id),
        )
        if (latest.current === order) update(() => rows)
      },
      refresh,
    )
  }

  const move = (id: string, to: number) => {
    if (!data) return
    const placed = data.filter(hasPlace)
    const from = placed.findIndex((row) => row.id === id)
    const moved = placed[from]
    if (!moved || to < 0 || to >= placed.length || to === from) return
    const order = placed.toSpliced(from, 1).toSpliced(to, 0, moved)
    update((rows) => [...order, ...rows.filter((row) => !hasPlace(row))])
    setSaid(`${moved.name} is now ${to + 1} of ${placed.length}.`)
    latest.current = order
    sending.current = sending.current.then(() => send(order))
  }

  return {
    rows: data,
    error,
    refresh,
    move,
    said,
    act: (title, act) =>
      void attempt(title, async () => {
        await act()
        refresh()
      }),
  }
}

export const hasPlace = ({ state }: MessageRow): boolean => state !== 'draft'

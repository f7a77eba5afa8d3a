import { useCallback, useEffect, useRef, useState } from 'react'
import type { MessageSetup, Setup } from '../../../settings-api'
import { RequestError } from '../../api/request'
import { settingsApi } from '../../api/settings'
import { useLoad } from '../../api/use-load'
import { createStoredMap } from '../../drafts/stored-map'
import { useStored } from '../../drafts/use-stored'

export interface Editing {
  /** As the server has it; its problems and findings are about what was saved last. */
  readonly message: MessageSetup
  /** As it is typed. */
  readonly setup: Setup
  readonly change: (part: Setup) => void
  readonly saving: 'saved' | 'saving' | 'failed'
  /** Saves what is not saved yet. Answers whether everything is. */
  readonly flush: () => Promise<boolean>
  /** Shows what the server answered to something else than a save. */
  readonly show: (message: MessageSetup) => void
}

/** What was typed and not saved yet, by message. It outlives the page, so that leaving it loses nothing. */
const unsaved = createStoredMap<Setup>('setup')

/** A moment after the last letter. */
const pauseMs = 400

/** A set-up that saves itself as a draft while it is typed. */
export const useSetup = (id: string) => {
  const { data, error, refresh, update } = useLoad(`message ${id}`, (signal) =>
    settingsApi.message(id, signal),
  )
  const [typed] = useStored(unsaved, id)
  const [failed, setFailed] = useState(false)
  const running = useRef<Promise<boolean>>(undefined)

  const flush = useCallback((): Promise<boolean> => {
    const save = async (): Promise<boolean> => {
      try {
        for (let sent = unsaved.get(id); sent !== undefined; sent = unsaved.get(id)) {
          const answer = await settingsApi.saveDraft({ ...sent, id })
          update(() => answer)
          // What was typed meanwhile goes with the next round.
          if (unsaved.get(id) === sent) unsaved.set(id, undefined)
        }
        setFailed(false)
        return true
      } catch (problem) {
        if (!(problem instanceof RequestError)) throw problem
        setFailed(true)
        return false
      }
    }
    running.current ??= save().finally(() => {
      running.current = undefined
    })
    return running.current
  }, [id, update])

  const loaded = data !== undefined
  useEffect(() => {
    if (!loaded || typed === undefined) return
    const pause = setTimeout(() => void flush(), pauseMs)
    return () => clearTimeout(pause)
  }, [loaded, typed, flush])
  useEffect(() => () => void flush(), [flush])

  const editing: Editing | undefined = data && {
    message: data,
    setup: typed ?? data.setup,
    change: (part) => unsaved.set(id, { ...(unsaved.get(id) ?? data.setup), ...part }),
    saving: typed === undefined ? 'saved' : failed ? 'failed' : 'saving',
    flush,
    show: (message) => update(() => message),
  }
  return { editing, error, refresh }
}

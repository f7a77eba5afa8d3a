import { useCallback, useEffect, useRef, useState } from 'react'
import type { MessageSetup, Setup } from '../../../settings-api'
import { RequestError } from '../../api/request'
import { settingsApi } from '../../api/settings'
import { useLoad } from '../../api/use-load'
import { createStoredMap } from '../../drafts/stored-map'
import { useStored } from '../../drafts/use-stored'

export interface Editing {
  /** The saved message. Its problems and findings belong to the last save. */
  readonly message: MessageSetup
  /** The current input. */
  readonly setup: Setup
  readonly change: (part: Setup) => void
  readonly saving: 'saved' | 'saving' | 'failed'
  /** Saves all changes. Returns whether everything is saved. */
  readonly flush: () => Promise<boolean>
  /** Shows the response to another request than a save. */
  readonly show: (message: MessageSetup) => void
}

/** Unsaved input, by message. It survives a page load. */
const unsaved = createStoredMap<Setup>('setup')

/** The pause after the last keystroke, in milliseconds. */
const pauseMs = 400

/** The state of the set-up, which is saved automatically as a draft. */
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
          // Input during the save is sent with the next save.
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

import { useCallback, useEffect, useRef, useState } from 'react'
import { createLoader, type Load, type Loader, type LoadState } from './loader'

export interface Loaded<T> extends LoadState<T> {
  readonly refresh: () => void
  readonly update: Loader<T>['update']
}

/** Loads once for each `key`, and at each `refresh`. Data of another key is never shown. */
export const useLoad = <T>(key: string, load: Load<T>): Loaded<T> => {
  const [state, setState] = useState<{ readonly key: string } & LoadState<T>>({ key })
  const loader = useRef<Loader<T>>(undefined)
  const newestLoad = useRef(load)
  newestLoad.current = load

  useEffect(() => {
    const created = createLoader<T>(
      (signal, previous) => newestLoad.current(signal, previous),
      (shown) => setState({ key, ...shown }),
    )
    loader.current = created
    void created.refresh()
    return created.stop
  }, [key])

  const refresh = useCallback(() => void loader.current?.refresh(), [])
  const update = useCallback<Loader<T>['update']>((change) => loader.current?.update(change), [])
  return { ...(state.key === key ? state : {}), refresh, update }
}

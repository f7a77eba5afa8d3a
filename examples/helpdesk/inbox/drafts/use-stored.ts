import { useCallback, useSyncExternalStore } from 'react'
import type { StoredMap } from './stored-map'

export const useStored = <T>(map: StoredMap<T>, key: string) => {
  const value = useSyncExternalStore(map.subscribe, () => map.get(key))
  const set = useCallback((next: T | undefined) => map.set(key, next), [map, key])
  return [value, set] as const
}

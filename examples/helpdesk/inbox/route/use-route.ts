import { useMemo, useSyncExternalStore } from 'react'
import { formatRoute, parseRoute, type Route } from './route'

export const useRoute = (): Route => {
  const hash = useHash()
  return useMemo(() => parseRoute(hash), [hash])
}

export const useHash = (): string => useSyncExternalStore(onHashChange, () => window.location.hash)

/**
 * Navigates to a route. A changed filter replaces the history entry, so that the back button returns to the previous
 * page.
 */
export const go = (route: Route, how: 'push' | 'replace' = 'push'): void => {
  if (how === 'push') window.location.hash = formatRoute(route)
  else window.location.replace(formatRoute(route))
}

const onHashChange = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

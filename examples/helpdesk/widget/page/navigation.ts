/**
 * Calls `onChange` with the URL when it changes without a page load. The site's own history calls run first; the
 * callback runs later, so that its errors do not reach the site's code.
 */
export const watchNavigation = (onChange: (address: string) => void): void => {
  let current = location.href
  const check = () => {
    if (location.href === current) return
    current = location.href
    onChange(current)
  }
  for (const method of ['pushState', 'replaceState'] as const) {
    const original = history[method]
    history[method] = function (...parameters) {
      original.apply(this, parameters)
      queueMicrotask(check)
    }
  }
  addEventListener('popstate', check)
  addEventListener('hashchange', check)
}

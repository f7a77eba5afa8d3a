import { HelpdeskError } from './errors'

/**
 * Refuses a runtime that lacks one of the few globals outside ECMAScript that decisions need, or `Intl`, which a small
 * engine may leave out. Code that catches the errors of such a global calls this first. Otherwise a missing `URL` would
 * look like an address that is no URL, and change the decision.
 *
 * @throws HelpdeskError `RUNTIME_UNSUPPORTED`
 */
export const requireGlobal = (name: 'Intl' | 'TextEncoder' | 'URL'): void => {
  if (globalThis[name] !== undefined) return
  throw new HelpdeskError('RUNTIME_UNSUPPORTED', `Expected the runtime to have ${name}, found none.`, {
    name,
  })
}

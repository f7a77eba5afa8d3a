import { HelpdeskError } from './errors'

/**
 * Refuses a runtime that lacks one of the globals that decisions need: small engines leave out `Intl`, and `URL` and
 * `TextEncoder` are no part of ECMAScript. Code that catches the errors of such a global calls this first. Otherwise a
 * missing `URL` would look like an address that is no URL, and change the decision.
 *
 * @throws HelpdeskError `RUNTIME_UNSUPPORTED`
 */
export const requireGlobal = (name: 'Intl' | 'TextEncoder' | 'URL'): void => {
  if (isThere(name)) return
  throw new HelpdeskError('RUNTIME_UNSUPPORTED', `Expected the runtime to have ${name}, found none.`, {
    name,
  })
}

/** `typeof` of a global that does not exist is no error. An engine may have `Intl` without its dates. */
const isThere = (name: string): boolean => {
  if (name === 'Intl') return typeof Intl !== 'undefined' && 'DateTimeFormat' in Intl
  return (name === 'URL' ? typeof URL : typeof TextEncoder) !== 'undefined'
}

import type { IncomingMail } from './incoming-mail'

/** The first header of this lower-case name. */
export const headerOf = (mail: Pick<IncomingMail, 'headers'>, name: string): string | undefined =>
  mail.headers.find((header) => header.name === name)?.value.trim()

/** What stands between the last angle brackets of a header, or the whole of it: `Ana <ana@ex.com>` names `ana@ex.com`. */
export const bracketed = (value: string): string => {
  const open = value.lastIndexOf('<')
  const close = value.indexOf('>', open)
  return open >= 0 && close > open ? value.slice(open + 1, close) : value
}

/** The value before its parameters, in lower case: `auto-replied; owner=x` says `auto-replied`. */
export const keywordOf = (value: string): string => (value.split(';', 1)[0] ?? '').trim().toLowerCase()

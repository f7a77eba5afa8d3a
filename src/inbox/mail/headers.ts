import type { IncomingMail } from './incoming-mail'

/** The first header of this lower-case name. */
export const headerOf = (mail: Pick<IncomingMail, 'headers'>, name: string): string | undefined =>
  mail.headers.find((header) => header.name === name)?.value.trim()

/** The text in the last angle brackets of a header, or the whole value: `ana@ex.com` of `Ana <ana@ex.com>`. */
export const bracketed = (value: string): string => {
  const open = value.lastIndexOf('<')
  const close = value.indexOf('>', open)
  return open >= 0 && close > open ? value.slice(open + 1, close) : value
}

/** The value without its parameters, in lower case: `auto-replied` of `auto-replied; owner=x`. */
export const keywordOf = (value: string): string => (value.split(';', 1)[0] ?? '').trim().toLowerCase()

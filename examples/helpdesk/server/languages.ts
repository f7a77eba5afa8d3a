import type { Context } from 'hono'

/** The languages of the browser's user, most preferred first (RFC 9110, `Accept-Language`). */
export const languagesOf = (context: Context): string[] =>
  acceptedLanguages(context.req.header('accept-language') ?? '')

/** Reads `de;q=0.7, fr-CH` as `fr-CH`, `de`. Languages with `q=0` are omitted. */
export const acceptedLanguages = (header: string): string[] =>
  header
    .slice(0, 1_000)
    .split(',')
    .map((part) => {
      const [name = '', ...parameters] = part.split(';').map((each) => each.trim())
      const quality = parameters.find((each) => each.toLowerCase().startsWith('q='))?.slice(2)
      return { name, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ name, quality }) => name !== '' && name !== '*' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ name }) => name)

import { english, german } from 'frontdesk/languages'
import { decide } from './decide-visit'
import { readInput } from './read-input'

/**
 * A worker in the form of Cloudflare Workers, Deno and Bun: `POST` an `EdgeInput` as JSON. `?why=en` or `?why=de` adds the
 * explanations. The file that is deployed says `export default createWorker(Date.now)`.
 */
export const createWorker = (clock: () => number) => ({
  fetch: async (request: Request): Promise<Response> => {
    const why = new URL(request.url).searchParams.get('why')
    if (why !== null && why !== 'de' && why !== 'en')
      return refuse([{ place: 'why', expected: 'de or en', found: why }])
    const given: unknown = await request.json().catch(() => undefined)
    if (given === undefined) return refuse([{ place: 'body', expected: 'JSON', found: 'other text' }])
    const now = clock()
    const input = readInput(given, now)
    if (!('settings' in input)) return refuse(input)
    const tongues = (request.headers.get('accept-language') ?? 'en').split(/[,;]/)
    return Response.json(decide(input, now, tongues, why ? { de: german, en: english }[why] : undefined))
  },
})

const refuse = (problems: readonly object[]): Response => Response.json({ problems }, { status: 400 })

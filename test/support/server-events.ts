export interface ServerEvent {
  readonly event: string
  readonly id: string
  readonly data: unknown
}

/** Reads server-sent events with the fields that matter, and hangs up when the loop over them ends. */
export async function* serverEvents(
  url: string,
  init: RequestInit = {},
): AsyncGenerator<ServerEvent, void, void> {
  const hangUp = new AbortController()
  const response = await fetch(url, { ...init, signal: hangUp.signal })
  if (!response.ok || response.body === null) throw new Error(`Expected a stream, found ${response.status}.`)
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for await (const chunk of response.body) {
      const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s, 2)))
        if (fields.data !== undefined)
          yield { event: fields.event, id: fields.id, data: JSON.parse(fields.data) }
      }
    }
  } finally {
    hangUp.abort()
  }
}

/** The first so many events. */
export const takeEvents = async (
  events: AsyncGenerator<ServerEvent>,
  count: number,
): Promise<ServerEvent[]> => {
  const taken: ServerEvent[] = []
  for await (const event of events) if (taken.push(event) === count) break
  return taken
}

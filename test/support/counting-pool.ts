import pg from 'pg'

export interface CountingPool {
  readonly pool: pg.Pool
  /** The text of each statement that was sent, in order. */
  readonly sent: string[]
}

/** A pool that remembers its statements. Each of them is one round trip. */
export const createCountingPool = (connectionString: string, max = 8): CountingPool => {
  const sent: string[] = []
  class CountingClient extends pg.Client {
    override query = ((...asked: unknown[]) => {
      const [first] = asked
      sent.push(typeof first === 'string' ? first : String((first as { text?: unknown } | null)?.text))
      return (super.query as (...given: unknown[]) => unknown)(...asked)
    }) as pg.Client['query']
  }
  const pool = new pg.Pool({ connectionString, max, Client: CountingClient })
  pool.on('error', () => {})
  return { pool, sent }
}

import type { Page, Request } from 'playwright-core'

/** Who asks the server, or is asked by it. */
export type AttemptKind = 'visitor' | 'agent' | 'mail-in' | 'mail-out'

/** What was begun and not yet answered, from all sides, so that a kill can be aimed at it. */
export interface Attempts {
  begin(kind: AttemptKind): Attempt
  /** Resolves when the next attempt of this kind begins. */
  next(kind: AttemptKind): Promise<void>
  underWay(): readonly Attempt[]
}

interface Attempt {
  outcome: 'open' | 'answered' | 'cut off'
}

export const createAttempts = (): Attempts => {
  const begun = new Set<Attempt>()
  const waiting = new Map<AttemptKind, () => void>()
  return {
    begin: (kind) => {
      const attempt: Attempt = { outcome: 'open' }
      begun.add(attempt)
      waiting.get(kind)?.()
      waiting.delete(kind)
      return attempt
    },
    next: (kind) => new Promise((resolve) => waiting.set(kind, resolve)),
    underWay: () => [...begun].filter(({ outcome }) => outcome === 'open'),
  }
}

/** Follows what a page posts to addresses that end like this. */
export const followPosts = (page: Page, ending: string, kind: AttemptKind, attempts: Attempts): void => {
  const followed = new Map<Request, Attempt>()
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith(ending))
      followed.set(request, attempts.begin(kind))
  })
  const settle = (outcome: Attempt['outcome']) => (request: Request) => {
    const attempt = followed.get(request)
    if (attempt !== undefined) attempt.outcome = outcome
  }
  page.on('requestfinished', settle('answered'))
  page.on('requestfailed', settle('cut off'))
}

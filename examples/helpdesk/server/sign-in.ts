import { parseSigned, serialize, serializeSigned } from 'hono/utils/cookie'

/**
 * Who asks: the one thing about sign-in that the rest of the server knows. A host replaces this file by one that reads
 * its own session, and the routes under /api/demo-users and /api/sign-in by its own page.
 */
export type Identify = (request: Request) => Promise<string | undefined>

export interface SignIn {
  readonly identify: Identify
  /** The value of a `Set-Cookie` header. */
  signedIn(userId: string): Promise<string>
  signedOut(): string
}

/** Whoever may reach the server chooses who they are: for a demonstration, and for nothing else. */
export const createDemoSignIn = (secret: string): SignIn => ({
  identify: async (request) => {
    const cookies = await parseSigned(request.headers.get('cookie') ?? '', secret, cookieName)
    return cookies[cookieName] || undefined
  },
  signedIn: (userId) =>
    serializeSigned(cookieName, userId, secret, { ...attributes, maxAge: 30 * 24 * 60 * 60 }),
  signedOut: () => serialize(cookieName, '', { ...attributes, maxAge: 0 }),
})

const cookieName = 'helpdesk_user'
const attributes = { httpOnly: true, sameSite: 'Lax', path: '/' } as const

import { parseSigned, serialize, serializeSigned } from 'hono/utils/cookie'

/**
 * Identifies the user of a request. The rest of the server needs only this. A host replaces this file with its own
 * session, and the routes /api/demo-users and /api/sign-in with its own page.
 */
export type Identify = (request: Request) => Promise<string | undefined>

export interface SignIn {
  readonly identify: Identify
  /** The value of a `Set-Cookie` header. */
  signedIn(userId: string): Promise<string>
  signedOut(): string
}

/** Anyone who can reach the server can choose a user. For demonstrations only. */
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

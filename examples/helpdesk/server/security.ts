import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'

/** Room for the longest message text with each character escaped, and for the other fields. */
const maxBodyBytes = 256 * 1024

/** Room for the largest calendar with each line end escaped. */
const maxCalendarBytes = 2 * 1024 * 1024

const bodiesUpTo = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: (context) => {
      // The rest of the body is not read, so the connection cannot be used again.
      context.header('Connection', 'close')
      throw new HTTPException(413, { message: `Expected a body of at most ${maxSize} bytes.` })
    },
  })

const [small, calendar] = [bodiesUpTo(maxBodyBytes), bodiesUpTo(maxCalendarBytes)]

export const smallBodies = createMiddleware((context, next) =>
  (context.req.path === calendarPath ? calendar : small)(context, next),
)

const calendarPath = '/api/calendar'

/**
 * Protects against requests from other sites: a form cannot send JSON, and a script of another site needs CORS, which
 * the inbox does not allow.
 */
export const jsonOnly = createMiddleware(async (context, next) => {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (context.req.method === 'POST' && type !== 'application/json') {
    throw new HTTPException(415, { message: 'Expected a body of the type application/json.' })
  }
  await next()
})

/**
 * Headers for pages and their API. Inline styles are allowed, because components set them; inline scripts are not.
 * Images in mails may come from anywhere when an agent loads them; the frame of a mail has a stricter policy.
 */
export const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'https:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    frameSrc: ["'none'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  // This server uses plain http, where browsers ignore the header. A host with https should set it.
  strictTransportSecurity: false,
})

/** Headers for the widget and its API, which other sites embed. */
export const embeddedHeaders = secureHeaders({
  crossOriginResourcePolicy: 'cross-origin',
  strictTransportSecurity: false,
})

/** Responses are specific to one person and one moment, so they must not be cached. */
export const neverStored = createMiddleware(async (context, next) => {
  context.header('Cache-Control', 'no-store')
  await next()
})

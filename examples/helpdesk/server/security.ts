import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'

/** The longest text of a message, each character escaped, with room for what travels beside it. */
const maxBodyBytes = 256 * 1024

/** A calendar as it is imported, each of its line ends escaped. */
const maxCalendarBytes = 2 * 1024 * 1024

const bodiesUpTo = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: (context) => {
      // The rest of the body is not read, so nothing can follow it on this connection.
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
 * A form of another site cannot send JSON, and a script of another site has to ask first, which the inbox does not allow.
 * So whoever posts JSON to the inbox is a page of ours.
 */
export const jsonOnly = createMiddleware(async (context, next) => {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (context.req.method === 'POST' && type !== 'application/json') {
    throw new HTTPException(415, { message: 'Expected a body of the type application/json.' })
  }
  await next()
})

/**
 * For pages and the API that they use. Styles may stand in the page, since components set them; scripts may not.
 * Pictures of mail come from anywhere once somebody asks to see them; the frame of a mail has a stricter policy of its own.
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
  // Sent over plain http too, where browsers ignore it; whoever serves by https sets it there.
  strictTransportSecurity: false,
})

/** For the widget and its API, which other sites embed. */
export const embeddedHeaders = secureHeaders({
  crossOriginResourcePolicy: 'cross-origin',
  strictTransportSecurity: false,
})

/** Answers are about one person at one moment. */
export const neverStored = createMiddleware(async (context, next) => {
  context.header('Cache-Control', 'no-store')
  await next()
})

import * as z from 'zod'
import { id, messageText } from '../shared/fields-schema'
import { parseWith } from '../shared/parse-with'
import type { BotOutcome } from './bot-answer'
import type { ChatMessage } from './chat-message'
import type { Agreement } from './decide-consent'
import type { EmailCapture } from './email-capture'
import type { Identity } from './identify'
import type { PreviewRequest } from './preview'
import type { Visit } from './visit'

/** @throws HelpdeskError `INVALID_INPUT` with the place, as do the others here: what comes from outside is not trusted. */
export const parseVisit = (input: unknown): Visit => parseWith(visit, 'visit', input, 'INVALID_INPUT')

export const parsePreview = (input: unknown): PreviewRequest =>
  parseWith(preview, 'preview', input, 'INVALID_INPUT')

export const parseChatMessage = (input: unknown): ChatMessage =>
  parseWith(chatMessage, 'message', input, 'INVALID_INPUT')

export const parseAgreement = (input: unknown): Agreement =>
  parseWith(agreement, 'agreement', input, 'INVALID_INPUT')

export const parseEmailCapture = (input: unknown): EmailCapture =>
  parseWith(emailCapture, 'emailCapture', input, 'INVALID_INPUT')

export const parseWithdrawal = (input: unknown): Pick<Agreement, 'page'> =>
  parseWith(withdrawal, 'withdrawal', input, 'INVALID_INPUT')

export const parseIdentity = (input: unknown): Identity =>
  parseWith(identity, 'identity', input, 'INVALID_INPUT')

export const parseBotAnswer = (input: unknown): Exclude<BotOutcome, { failed: string }> =>
  parseWith(botAnswer, 'answer', input, 'INVALID_INPUT')

/** Told for information. A longer one is cut, so that it keeps nobody from writing. */
const page = z.string().transform((url) => url.slice(0, 8_192))

/** A name that is no zone is passed over by availability and by pages. */
const zone = z.string().max(100)

const visited = {
  /** Of any length: targeting answers for one that is too long (T-18). */
  page: z.string(),
  device: z.enum(['desktop', 'tablet', 'mobile']),
  zone: zone.optional(),
}

const visit = z.strictObject({ ...visited, sessionId: id })

const cookieBound = z.boolean().optional()

const preview = z.strictObject({
  ...visited,
  visitor: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('anonymous') }),
    z.strictObject({ kind: z.literal('contact'), contactId: id, cookieBound }),
    z.strictObject({
      kind: z.literal('imagined'),
      cookieBound,
      email: z.string().max(1_000).optional(),
      ownerId: id.optional(),
      lists: z.array(id).max(10_000).optional(),
    }),
  ]),
  drafts: z.boolean().optional(),
  at: z.number().int().optional(),
})

const fromWidget = { page, noticeShown: z.boolean() }

const chatMessage = z.strictObject({
  ...fromWidget,
  clientId: id.max(100),
  text: messageText,
  sessionId: id,
  subscribe: z.boolean().optional(),
  zone: zone.optional(),
})

/** Any text: whether it is an address is decided, and told the visitor, later. */
const emailCapture = z.strictObject({ ...fromWidget, email: z.string().max(1_000) })

const identity = z.strictObject({
  email: z.string().max(1_000),
  name: z.string().trim().min(1).max(200).optional(),
})

const withdrawal = z.strictObject({ page })

const agreement = withdrawal.extend({ version: z.string().min(1).max(200) })

/** A bot is a program of the host: what else it says is passed over. */
const botAnswer = z.object({
  messages: z.array(messageText).max(20),
  choices: z.array(z.string().trim().min(1).max(200)).max(20).optional(),
  handOff: z.object({ reason: z.string().max(1_000) }).optional(),
})

import { type AccountSides, type PreviewRequest, type VisitPreview } from 'frontdesk'
import { english, reasonSentence } from 'frontdesk/languages'
import { Hono } from 'hono'
import * as z from 'zod'
import type { PagePreview } from '../../../settings-api'
import { chatVisit } from '../../present/visit'
import { shownExplanation } from '../../present/why'
import { readBody } from '../../read-input'
import type { Signed } from '../../signed'

/** What a visitor would see on a page, with the reason for each message. */
export const previewRoutes = (account: AccountSides): Hono<Signed> =>
  new Hono<Signed>().post('/', async (context) => {
    const request = (await readBody(context, z.json())) as unknown as PreviewRequest
    const preview = await account.admin(context.var.userId).targetedMessages.preview(request)
    return context.json<PagePreview>({
      visit: chatVisit(preview, { entries: [], position: 0 }),
      messages: preview.messages.map((each) => row(each, preview.messages)),
    })
  })

const row = (
  { id, name, verdict, reason, lostTo, explanation }: VisitPreview['messages'][number],
  all: VisitPreview['messages'],
): PagePreview['messages'][number] => {
  const winner = lostTo === undefined ? undefined : all.find((message) => message.id === lostTo)
  return {
    id,
    name,
    verdict,
    reason,
    sentence: reasonSentence(reason, english),
    ...(winner && { lostTo: { id: winner.id, name: winner.name } }),
    explanation: shownExplanation(explanation),
  }
}

import { composeInstallMail } from '../inbox/mail/compose-install-mail'
import type { OutgoingMail } from '../inbox/mail/outgoing-mail'
import { sendMail } from '../intake/effects'
import { overwrite, write } from '../intake/known'
import { type PreviewRequest, previewVisit, type VisitPreview } from '../intake/preview'
import { parsePreview } from '../intake/schema'
import type { Channel, EmailChannel } from '../intake/settings/channel'
import { checkSetup, problemOf, type SetupReview, validateSetup } from '../intake/settings/setup'
import type { Widget, WidgetDraft, WidgetInput } from '../intake/settings/widget'
import { parseDraft, parseWidget, type SetupFacts } from '../intake/settings/widget-schema'
import { HelpdeskError } from '../shared/errors'
import type { Finding } from '../shared/finding'
import type { Plan } from '../shared/plan'
import { installSnippet } from '../targeting/installation'
import { lintTargetedMessages } from '../targeting/lint/lint-targeted-messages'
import { loadPreview, loadSetup, loadTargeting } from './load-setup'
import type { Ports } from './ports'
import type { Reader } from './reader'

/** The targeted messages of an account: set up step by step, looked at, published and put into a site. */
export interface AdminWidgets {
  /** Creates or replaces a targeted message, published unless it says otherwise. */
  saveWidget(input: WidgetInput): Promise<Widget>
  widgets(): Promise<readonly Widget[]>
  /** What is hardly meant in the messages and between them, each finding with the id of its message. */
  lintWidgets(): Promise<readonly Finding[]>
  /** Keeps a set-up as it is so far; one with the id of a message is its next version. It shows to nobody. */
  saveDraft(setup: Partial<WidgetInput>): Promise<ReviewedDraft>
  drafts(): Promise<readonly ReviewedDraft[]>
  /** False when there is no draft of this id. */
  discardDraft(id: string): Promise<boolean>
  /**
   * Makes a draft the message, or shows a message again that was taken back.
   *
   * @throws HelpdeskError the first problem of its review, with all of them as `details.problems`.
   */
  publish(id: string): Promise<Widget>
  /** The message shows to nobody from then on; chats that are open in it go on. */
  unpublish(id: string): Promise<Widget>
  /** What a visitor would see on a page, and why nothing else. */
  preview(request: PreviewRequest): Promise<VisitPreview>
  /**
   * Sends a developer the tag to put into the site, from the first address of the account.
   *
   * @throws HelpdeskError `REFUSED` when there is no address to send from.
   */
  mailInstallCode(request: { readonly to: string; readonly origin: string }): Promise<OutgoingMail>
}

export type ReviewedDraft = WidgetDraft & { readonly review: SetupReview }

/** Plans in the name of an admin, and commits. */
export type AsAdmin = <Result>(plan: () => Promise<readonly [Result, ...Partial<Plan>[]]>) => Promise<Result>

interface AdminWidgetsOptions {
  readonly ports: Ports
  readonly account: string
  readonly userId: string
  readonly reader: Reader
  readonly asAdmin: AsAdmin
}

export const createAdminWidgets = ({
  ports,
  account,
  userId,
  reader,
  asAdmin,
}: AdminWidgetsOptions): AdminWidgets => ({
  saveWidget: (input) =>
    asAdmin(async () => {
      const parsed = parseWidget(input, await loadSetup(ports, reader))
      const known = await reader.one('widget', parsed.id)
      const widget = { ...parsed, createdAt: known.value?.createdAt ?? parsed.createdAt }
      return [widget, write('widget', widget.id, known, widget)]
    }),
  widgets: () => asAdmin(async () => [await reader.all('widget')]),
  lintWidgets: () => asAdmin(async () => [lintTargetedMessages(await loadTargeting(reader))]),
  saveDraft: (input) =>
    asAdmin(async () => {
      const { id = ports.ids.next('message'), ...setup } = parseDraft(input)
      const facts = await loadSetup(ports, reader)
      const draft = { id, setup: { ...setup, id }, savedAt: facts.now }
      return [reviewed(draft, facts), overwrite('widget-draft', id, draft)]
    }),
  drafts: () =>
    asAdmin(async () => {
      const [drafts, facts] = await Promise.all([reader.all('widget-draft'), loadSetup(ports, reader)])
      return [drafts.map((draft) => reviewed(draft, facts))]
    }),
  discardDraft: (id) =>
    asAdmin(async () => {
      const { value } = await reader.one('widget-draft', id)
      return [value !== undefined, value ? withoutDraft(id) : {}]
    }),
  publish: (id) =>
    asAdmin(async () => {
      const [draft, known, facts] = await Promise.all([
        reader.one('widget-draft', id),
        reader.one('widget', id),
        loadSetup(ports, reader),
      ])
      const setup = draft.value?.setup ?? (await reader.need('widget', id)).value
      const checked = checkSetup(setup, facts)
      if (checked.refusals) throw withAll(checked.refusals)
      const widget = { ...checked.value, createdAt: known.value?.createdAt ?? facts.now }
      const unchanged = { guards: [{ kind: 'widget-draft', id, version: draft.version }] }
      return [widget, write('widget', id, known, widget), unchanged, draft.value ? withoutDraft(id) : {}]
    }),
  unpublish: (id) =>
    asAdmin(async () => {
      const known = await reader.need('widget', id)
      const widget = { ...known.value, published: false }
      return [widget, write('widget', id, known, widget)]
    }),
  preview: (input) =>
    asAdmin(async () => {
      const request = parsePreview(input)
      return [previewVisit(request, await loadPreview(ports, reader, request))]
    }),
  mailInstallCode: ({ to, origin }) =>
    asAdmin(async () => {
      const [channels, admin] = await Promise.all([reader.all('channel'), reader.need('user', userId)])
      const mail = composeInstallMail({
        occasion: ports.ids.next('install'),
        channel: addressOf(channels),
        to,
        adminName: admin.value.name,
        snippet: installSnippet({ origin, helpdeskId: account }),
      })
      return [mail, sendMail(mail, ports.clock.now())]
    }),
})

const reviewed = (draft: WidgetDraft, facts: SetupFacts): ReviewedDraft => ({
  ...draft,
  review: validateSetup(draft.setup, facts),
})

const withoutDraft = (id: string): Partial<Plan> => ({ removes: [{ kind: 'widget-draft', id }] })

/** The first problem as it is, and the others with it. */
const withAll = (refusals: readonly [HelpdeskError, ...HelpdeskError[]]): HelpdeskError => {
  const [{ code, message, details }] = refusals
  return new HelpdeskError(code, message, { ...details, problems: refusals.map(problemOf) })
}

const addressOf = (channels: readonly Channel[]): EmailChannel => {
  const address = channels.find((each): each is EmailChannel => each.kind === 'email' && each.active)
  if (address) return address
  throw new HelpdeskError('REFUSED', 'Expected an address of the account to send from, found none.')
}

import { isEmail } from '../../inbox/channel-kinds/email'
import { composeInstallMail } from '../../inbox/mail/compose-install-mail'
import type { OutgoingMail } from '../../inbox/mail/outgoing-mail'
import { type PreviewRequest, previewVisit, type VisitPreview } from '../../intake/visit/preview-visit'
import { parsePreview } from '../../intake/visit/schema'
import { sendMail } from '../../records/effects'
import { absent, overwrite, write } from '../../records/known'
import type { Channel, EmailChannel } from '../../settings/channel'
import { reorder } from '../../settings/reorder'
import { checkSetup, placed, problemOf, type SetupReview, validateSetup } from '../../settings/setup'
import type {
  TargetedMessage,
  TargetedMessageDraft,
  TargetedMessageInput,
} from '../../settings/targeted-message'
import { parseDraft, parseTargetedMessage, type SetupFacts } from '../../settings/targeted-message-schema'
import { warningsOf } from '../../settings/warnings'
import { HelpdeskError } from '../../shared/errors'
import type { Finding } from '../../shared/finding'
import type { Plan } from '../../shared/plan'
import type { MessageTargeting } from '../../targeting'
import { inOrder } from '../../targeting/choose-targeted-message'
import { installSnippet } from '../../targeting/installation'
import { lintTargetedMessages } from '../../targeting/lint/lint-targeted-messages'
import { keepTexts } from '../read/consent-texts'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'
import { readPreview, readSetup, readTargeting } from './read-setup'

/** The targeted messages of an account: set up step by step, looked at, published and put into a site. */
export interface AdminTargetedMessages {
  /**
   * Creates or replaces a targeted message, published unless it says otherwise. Without a priority it stays where it was,
   * or comes last.
   */
  saveTargetedMessage(input: TargetedMessageInput): Promise<SavedTargetedMessage>
  /** In the order in which they are preferred. */
  targetedMessages(): Promise<readonly TargetedMessage[]>
  /** What is hardly meant in the messages and between them, each finding with the id of its message. */
  lintTargetedMessages(): Promise<readonly Finding[]>
  /** Keeps a set-up as it is so far; one with the id of a message is its next version. It shows to nobody. */
  saveDraft(setup: Partial<TargetedMessageInput>): Promise<ReviewedDraft>
  drafts(): Promise<readonly ReviewedDraft[]>
  /** As `saveDraft` would say of it, and keeps nothing. */
  reviewSetup(setup: Partial<TargetedMessageInput>): Promise<ReviewedSetup>
  /** False when there is no draft of this id. */
  discardDraft(id: string): Promise<boolean>
  /**
   * Makes a draft the message, or shows a message again that was taken back.
   *
   * @throws HelpdeskError the first problem of its review, with all of them as `details.problems`.
   */
  publish(id: string): Promise<SavedTargetedMessage>
  /** The message shows to nobody from then on; chats that are open in it go on. */
  unpublish(id: string): Promise<TargetedMessage>
  /** Has these messages come in this order, in the places that they hold among all; gives all of them in their order. */
  reorderTargetedMessages(ids: readonly string[]): Promise<readonly TargetedMessage[]>
  /** What a visitor would see on a page, and why nothing else. */
  preview(request: PreviewRequest): Promise<VisitPreview>
  /**
   * Sends a developer the tag to put into the site, from the first address of the account.
   *
   * @throws HelpdeskError `REFUSED` when there is no address to send from.
   */
  mailInstallCode(request: { readonly to: string; readonly origin: string }): Promise<OutgoingMail>
}

/** A message as it is saved, and what is hardly meant in it, or in others because of it. */
export interface SavedTargetedMessage {
  readonly message: TargetedMessage
  /** Warnings: what is wrong was refused. */
  readonly findings: readonly Finding[]
}

export type ReviewedDraft = TargetedMessageDraft & ReviewedSetup

export interface ReviewedSetup {
  readonly review: SetupReview
  /** As they would be of the message that is published. */
  readonly findings: readonly Finding[]
}

/** Plans in the name of an admin, and commits. */
export type AsAdmin = <Result>(plan: () => Promise<readonly [Result, ...Partial<Plan>[]]>) => Promise<Result>

interface AdminTargetedMessagesOptions {
  readonly ports: Ports
  readonly account: string
  readonly userId: string
  readonly reader: Reader
  readonly asAdmin: AsAdmin
}

export const createAdminTargetedMessages = ({
  ports,
  account,
  userId,
  reader,
  asAdmin,
}: AdminTargetedMessagesOptions): AdminTargetedMessages => {
  /** What a set-up may name, and what it would stand among. */
  const around = () => Promise.all([readSetup(ports, reader), readTargeting(reader)])

  return {
    saveTargetedMessage: (input) =>
      asAdmin(async () => {
        const [facts, messages] = await around()
        const message = parseTargetedMessage(placed(input, messages) as TargetedMessageInput, facts)
        const known = await reader.one('widget', message.id)
        const texts = await keepTexts(reader, known.value, message, facts.now)
        return [saved(message, messages), write('widget', message.id, known, message), texts]
      }),
    targetedMessages: () => asAdmin(async () => [[...(await reader.all('widget'))].sort(inOrder)]),
    lintTargetedMessages: () => asAdmin(async () => [lintTargetedMessages(await readTargeting(reader))]),
    saveDraft: (input) =>
      asAdmin(async () => {
        const { id = ports.ids.next('message'), ...setup } = parseDraft(input)
        const [facts, messages] = await around()
        const draft = { id, setup: { ...setup, id }, savedAt: facts.now }
        return [{ ...draft, ...reviewed(draft.setup, facts, messages) }, overwrite('widget-draft', id, draft)]
      }),
    drafts: () =>
      asAdmin(async () => {
        const [drafts, [facts, messages]] = await Promise.all([reader.all('widget-draft'), around()])
        return [drafts.map((draft) => ({ ...draft, ...reviewed(draft.setup, facts, messages) }))]
      }),
    reviewSetup: (input) =>
      asAdmin(async () => {
        const setup = parseDraft(input)
        const [facts, messages] = await around()
        return [reviewed(setup, facts, messages)]
      }),
    discardDraft: (id) =>
      asAdmin(async () => {
        const { value } = await reader.one('widget-draft', id)
        return [value !== undefined, value ? withoutDraft(id) : {}]
      }),
    publish: (id) =>
      asAdmin(async () => {
        const [draft, known, [facts, messages]] = await Promise.all([
          reader.one('widget-draft', id),
          reader.one('widget', id),
          around(),
        ])
        const setup = draft.value?.setup ?? (await reader.need('widget', id)).value
        const checked = checkSetup(placed(setup, messages), facts)
        if (checked.refusals) throw withAll(checked.refusals)
        const message = { ...checked.value, createdAt: known.value?.createdAt ?? facts.now }
        const unchanged = { guards: [{ kind: 'widget-draft', id, version: draft.version }] }
        return [
          saved(message, messages),
          write('widget', id, known, message),
          unchanged,
          draft.value ? withoutDraft(id) : {},
          await keepTexts(reader, known.value, message, facts.now),
        ]
      }),
    unpublish: (id) =>
      asAdmin(async () => {
        const known = await reader.need('widget', id)
        const message = { ...known.value, published: false }
        return [message, write('widget', id, known, message)]
      }),
    reorderTargetedMessages: (ids) =>
      asAdmin(async () => {
        const known = await reader.allKnown('widget')
        const widgets = [...known.values()].flatMap(({ value }) => value ?? [])
        const moved = new Map(reorder(widgets, ids).map((message) => [message.id, message]))
        const all = widgets.map((message) => moved.get(message.id) ?? message).sort(inOrder)
        return [
          all,
          ...[...moved.values()].map((message) =>
            write('widget', message.id, known.get(message.id) ?? absent, message),
          ),
        ]
      }),
    preview: (input) =>
      asAdmin(async () => {
        const request = parsePreview(input)
        return [previewVisit(request, await readPreview(ports, account, reader, request))]
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
  }
}

const saved = (message: TargetedMessage, messages: readonly MessageTargeting[]): SavedTargetedMessage => ({
  message,
  findings: message.published ? warningsOf(message, without(message.id, messages)) : [],
})

const reviewed = (
  setup: Partial<TargetedMessageInput>,
  facts: SetupFacts,
  messages: readonly MessageTargeting[],
): ReviewedSetup => {
  const inPlace = placed(setup, messages)
  return {
    review: validateSetup(inPlace, facts),
    findings: warningsOf(inPlace, without(setup.id, messages)),
  }
}

const without = (
  id: string | undefined,
  messages: readonly MessageTargeting[],
): readonly MessageTargeting[] => messages.filter((message) => message.id !== id)

const withoutDraft = (id: string): Partial<Plan> => ({ removes: [{ kind: 'widget-draft', id }] })

/** The first problem as it is, and the others with it. */
const withAll = (refusals: readonly [HelpdeskError, ...HelpdeskError[]]): HelpdeskError => {
  const [{ code, message, details }] = refusals
  return new HelpdeskError(code, message, { ...details, problems: refusals.map(problemOf) })
}

const addressOf = (channels: readonly Channel[]): EmailChannel => {
  const address = channels.filter(isEmail).find((each) => each.active)
  if (address) return address
  throw new HelpdeskError('REFUSED', 'Expected an address of the account to send from, found none.')
}

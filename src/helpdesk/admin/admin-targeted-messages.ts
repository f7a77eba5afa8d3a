import { isEmail } from '../../inbox/channel-kinds/email'
import { composeInstallMail } from '../../inbox/mail/compose-install-mail'
import type { OutgoingMail } from '../../inbox/mail/outgoing-mail'
import { type PreviewRequest, previewVisit, type VisitPreview } from '../../intake/visit/preview-visit'
import { parsePreview } from '../../intake/visit/schema'
import { plannedEffects, sendMail } from '../../records/effects'
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

/** The targeted messages of an account: draft, review, publish, order, preview and install. */
export interface AdminTargetedMessages {
  /**
   * Creates or replaces a targeted message. It is published by default. Without a priority it keeps its place, or
   * becomes the last.
   */
  saveTargetedMessage(input: TargetedMessageInput): Promise<SavedTargetedMessage>
  /** In the order of preference. */
  targetedMessages(): Promise<readonly TargetedMessage[]>
  /** Likely mistakes in and between the targeted messages. Each finding has the id of its message. */
  lintTargetedMessages(): Promise<readonly Finding[]>
  /**
   * Saves an incomplete set-up, which no visitor sees. With the id of a message, it is the next version of that
   * message.
   */
  saveDraft(setup: Partial<TargetedMessageInput>): Promise<ReviewedDraft>
  drafts(): Promise<readonly ReviewedDraft[]>
  /** The review that `saveDraft` would return. Saves nothing. */
  reviewSetup(setup: Partial<TargetedMessageInput>): Promise<ReviewedSetup>
  /** False if there is no draft with this id. */
  discardDraft(id: string): Promise<boolean>
  /**
   * Publishes a draft, or a message that was unpublished.
   *
   * @throws HelpdeskError the first problem of its review, with all problems as `details.problems`.
   */
  publish(id: string): Promise<SavedTargetedMessage>
  /** Hides the message from visitors. Its open chats continue. */
  unpublish(id: string): Promise<TargetedMessage>
  /** Orders these messages among the places that they occupy now. Returns all messages in the new order. */
  reorderTargetedMessages(ids: readonly string[]): Promise<readonly TargetedMessage[]>
  /** What a visitor would see on a page, with the explanation of every message. */
  preview(request: PreviewRequest): Promise<VisitPreview>
  /**
   * Mails the installation tag to a developer, from the first address of the account.
   *
   * @throws HelpdeskError `REFUSED` if the account has no mail address.
   */
  mailInstallCode(request: { readonly to: string; readonly origin: string }): Promise<OutgoingMail>
}

/** A saved message, with the likely mistakes in it, or in other messages because of it. */
export interface SavedTargetedMessage {
  readonly message: TargetedMessage
  /** Warnings only: errors are refused. */
  readonly findings: readonly Finding[]
}

export type ReviewedDraft = TargetedMessageDraft & ReviewedSetup

export interface ReviewedSetup {
  readonly review: SetupReview
  /** The findings that the published message would have. */
  readonly findings: readonly Finding[]
}

/** Runs a plan as the admin and commits it. */
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
  /** The settings that a set-up may name, and the existing targeting. */
  const readContext = () => Promise.all([readSetup(ports, reader), readTargeting(reader)])

  return {
    saveTargetedMessage: (input) =>
      asAdmin(async () => {
        const [facts, messages] = await readContext()
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
        const [facts, messages] = await readContext()
        const draft = { id, setup: { ...setup, id }, savedAt: facts.now }
        return [{ ...draft, ...reviewed(draft.setup, facts, messages) }, overwrite('widget-draft', id, draft)]
      }),
    drafts: () =>
      asAdmin(async () => {
        const [drafts, [facts, messages]] = await Promise.all([reader.all('widget-draft'), readContext()])
        return [drafts.map((draft) => ({ ...draft, ...reviewed(draft.setup, facts, messages) }))]
      }),
    reviewSetup: (input) =>
      asAdmin(async () => {
        const setup = parseDraft(input)
        const [facts, messages] = await readContext()
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
          readContext(),
        ])
        const setup = draft.value?.setup ?? (await reader.need('widget', id)).value
        const checked = checkSetup(placed(setup, messages), facts)
        if (checked.refusals) throw withAllProblems(checked.refusals)
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
        return [mail, plannedEffects(sendMail(mail, ports.clock.now()))]
      }),
  }
}

const saved = (message: TargetedMessage, messages: readonly MessageTargeting[]): SavedTargetedMessage => ({
  message,
  findings: message.published ? warningsOf(message, otherMessages(message.id, messages)) : [],
})

const reviewed = (
  setup: Partial<TargetedMessageInput>,
  facts: SetupFacts,
  messages: readonly MessageTargeting[],
): ReviewedSetup => {
  const inPlace = placed(setup, messages)
  return {
    review: validateSetup(inPlace, facts),
    findings: warningsOf(inPlace, otherMessages(setup.id, messages)),
  }
}

const otherMessages = (
  id: string | undefined,
  messages: readonly MessageTargeting[],
): readonly MessageTargeting[] => messages.filter((message) => message.id !== id)

const withoutDraft = (id: string): Partial<Plan> => ({ removes: [{ kind: 'widget-draft', id }] })

/** The first problem, with all problems in its details. */
const withAllProblems = (refusals: readonly [HelpdeskError, ...HelpdeskError[]]): HelpdeskError => {
  const [{ code, message, details }] = refusals
  return new HelpdeskError(code, message, { ...details, problems: refusals.map(problemOf) })
}

const addressOf = (channels: readonly Channel[]): EmailChannel => {
  const address = channels.filter(isEmail).find((each) => each.active)
  if (address) return address
  throw new HelpdeskError('REFUSED', 'Expected an address of the account to send from, found none.')
}

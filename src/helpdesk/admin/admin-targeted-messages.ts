import { isEmail } from '../../inbox/channel-kinds/email'
import { composeInstallMail } from '../../inbox/mail/compose-install-mail'
import type { OutgoingMail } from '../../inbox/mail/outgoing-mail'
import { type PreviewRequest, previewVisit, type VisitPreview } from '../../intake/visit/preview-visit'
import { parsePreview } from '../../intake/visit/schema'
import { plannedEffects, sendMail } from '../../records/effects'
import { absent, write } from '../../records/known'
import type { Channel, EmailChannel } from '../../settings/channel'
import { reorder } from '../../settings/reorder'
import { checkSetup, placed, problemOf } from '../../settings/setup'
import type { TargetedMessage, TargetedMessageInput } from '../../settings/targeted-message'
import { parseTargetedMessage } from '../../settings/targeted-message-schema'
import { warningsOf } from '../../settings/warnings'
import { HelpdeskError } from '../../shared/errors'
import type { Finding } from '../../shared/finding'
import type { MessageTargeting } from '../../targeting'
import { inOrder } from '../../targeting/choose-targeted-message'
import { installSnippet } from '../../targeting/installation'
import { lintTargetedMessages } from '../../targeting/lint/lint-targeted-messages'
import { keepTexts } from '../read/consent-texts'
import type { AdminContext } from './admin-context'
import { otherMessages, withoutDraft } from './admin-drafts'
import { readContext, readPreview, readTargeting } from './read-setup'

/** The targeted messages of an account: save, publish, order, preview and install. */
export interface AdminTargetedMessages {
  /**
   * Creates or replaces a targeted message. It is published by default. Without a priority it keeps its place, or
   * becomes the last.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `INVALID_RULE` or `ZONE_INVALID`
   * with the place.
   */
  save(input: TargetedMessageInput): Promise<SavedTargetedMessage>
  /**
   * All messages, in the order of preference.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin.
   */
  list(): Promise<readonly TargetedMessage[]>
  /**
   * Likely mistakes in and between the targeted messages. Each finding has the id of its message.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin.
   */
  lint(): Promise<readonly Finding[]>
  /**
   * Publishes a draft, or a message that was unpublished.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `UNKNOWN_RECORD` if there is neither a draft nor a
   * message with this id; the first problem of its review, with all problems as `details.problems`.
   */
  publish(id: string): Promise<SavedTargetedMessage>
  /**
   * Hides the message from visitors. Its open chats continue.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `UNKNOWN_RECORD` for an unknown message.
   */
  unpublish(id: string): Promise<TargetedMessage>
  /**
   * Orders these messages among the places that they occupy now. Returns all messages in the new order.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `INVALID_INPUT` for an unknown or
   * repeated id.
   */
  reorder(ids: readonly string[]): Promise<readonly TargetedMessage[]>
  /**
   * What a visitor would see on a page, with the explanation of every message.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `INVALID_INPUT` with the place; `UNKNOWN_RECORD` for
   * an unknown contact.
   */
  preview(request: PreviewRequest): Promise<VisitPreview>
  /**
   * Mails the installation tag to a developer, from the first address of the account.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `INVALID_INPUT` for an origin that is no address of
   * a site; `REFUSED` if the account has no mail address.
   */
  mailInstallCode(request: { readonly to: string; readonly origin: string }): Promise<OutgoingMail>
}

/** A saved message, with the likely mistakes in it, or in other messages because of it. */
export interface SavedTargetedMessage {
  /** The message as it is stored. */
  readonly message: TargetedMessage
  /** Warnings only: errors are refused. */
  readonly findings: readonly Finding[]
}

export const createAdminTargetedMessages = ({
  ports,
  account,
  userId,
  asAdmin,
}: AdminContext): AdminTargetedMessages => ({
  save: (input) =>
    asAdmin(async (reader) => {
      const [facts, messages] = await readContext(ports, reader)
      const message = parseTargetedMessage(placed(input, messages) as TargetedMessageInput, facts)
      const known = await reader.one('widget', message.id)
      const texts = await keepTexts(reader, known.value, message, facts.now)
      return [saved(message, messages), write('widget', message.id, known, message), texts]
    }),
  list: () => asAdmin(async (reader) => [[...(await reader.all('widget'))].sort(inOrder)]),
  lint: () => asAdmin(async (reader) => [lintTargetedMessages(await readTargeting(reader))]),
  publish: (id) =>
    asAdmin(async (reader) => {
      const [draft, known, [facts, messages]] = await Promise.all([
        reader.one('widget-draft', id),
        reader.one('widget', id),
        readContext(ports, reader),
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
    asAdmin(async (reader) => {
      const known = await reader.need('widget', id)
      const message = { ...known.value, published: false }
      return [message, write('widget', id, known, message)]
    }),
  reorder: (ids) =>
    asAdmin(async (reader) => {
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
    asAdmin(async (reader) => {
      const request = parsePreview(input)
      return [previewVisit(request, await readPreview(ports, account, reader, request))]
    }),
  mailInstallCode: ({ to, origin }) =>
    asAdmin(async (reader) => {
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
})

const saved = (message: TargetedMessage, messages: readonly MessageTargeting[]): SavedTargetedMessage => ({
  message,
  findings: message.published ? warningsOf(message, otherMessages(message.id, messages)) : [],
})

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

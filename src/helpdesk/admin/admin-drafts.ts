import { overwrite } from '../../records/known'
import { placed, type SetupReview, validateSetup } from '../../settings/setup'
import type { TargetedMessageDraft, TargetedMessageInput } from '../../settings/targeted-message'
import { parseDraft, type SetupFacts } from '../../settings/targeted-message-schema'
import { warningsOf } from '../../settings/warnings'
import type { Finding } from '../../shared/finding'
import type { Plan } from '../../shared/plan'
import type { MessageTargeting } from '../../targeting'
import type { AdminContext } from './admin-context'
import { readContext } from './read-setup'

/** Targeted messages that are being set up. `targetedMessages.publish` publishes a draft. */
export interface AdminDrafts {
  /**
   * Saves an incomplete set-up, which no visitor sees. With the id of a message, it is the next version of that
   * message.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `INVALID_INPUT` with the place.
   */
  save(setup: Partial<TargetedMessageInput>): Promise<ReviewedDraft>
  /**
   * All drafts with their reviews, in the order of their ids.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin.
   */
  list(): Promise<readonly ReviewedDraft[]>
  /**
   * The review that `save` would return. Saves nothing.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `INVALID_INPUT` with the place.
   */
  review(setup: Partial<TargetedMessageInput>): Promise<ReviewedSetup>
  /**
   * Deletes a draft. False if there is no draft with this id.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin.
   */
  discard(id: string): Promise<boolean>
}

/** A draft with its review. */
export type ReviewedDraft = TargetedMessageDraft & ReviewedSetup

/** What prevents a set-up from being published, and its likely mistakes. */
export interface ReviewedSetup {
  /** The problems of each step. */
  readonly review: SetupReview
  /** The findings that the published message would have. */
  readonly findings: readonly Finding[]
}

export const createAdminDrafts = ({ ports, asAdmin }: AdminContext): AdminDrafts => ({
  save: (input) =>
    asAdmin(async (reader) => {
      const { id = ports.ids.next('message'), ...setup } = parseDraft(input)
      const [facts, messages] = await readContext(ports, reader)
      const draft = { id, setup: { ...setup, id }, savedAt: facts.now }
      return [{ ...draft, ...reviewed(draft.setup, facts, messages) }, overwrite('widget-draft', id, draft)]
    }),
  list: () =>
    asAdmin(async (reader) => {
      const [drafts, [facts, messages]] = await Promise.all([
        reader.all('widget-draft'),
        readContext(ports, reader),
      ])
      return [drafts.map((draft) => ({ ...draft, ...reviewed(draft.setup, facts, messages) }))]
    }),
  review: (input) =>
    asAdmin(async (reader) => {
      const setup = parseDraft(input)
      const [facts, messages] = await readContext(ports, reader)
      return [reviewed(setup, facts, messages)]
    }),
  discard: (id) =>
    asAdmin(async (reader) => {
      const { value } = await reader.one('widget-draft', id)
      return [value !== undefined, value ? withoutDraft(id) : {}]
    }),
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

export const otherMessages = (
  id: string | undefined,
  messages: readonly MessageTargeting[],
): readonly MessageTargeting[] => messages.filter((message) => message.id !== id)

export const withoutDraft = (id: string): Partial<Plan> => ({ removes: [{ kind: 'widget-draft', id }] })

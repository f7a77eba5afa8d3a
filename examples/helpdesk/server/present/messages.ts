import type { AdminSide, Finding, ReviewedDraft, TargetedMessage, TargetedMessageInput } from 'frontdesk'
import { defaultAppearance } from 'frontdesk/targeting/appearance'
import type {
  ChatSettings,
  MessageRow,
  MessageSetup,
  MessageState,
  Setup,
  SetupAnswer,
} from '../../settings-api'

/** A message for the settings pages: the published version, the draft, or both. */
interface Known {
  readonly saved?: TargetedMessage | undefined
  readonly draft?: ReviewedDraft | undefined
}

/** The rows of an inbox's list. A draft without a known channel is in every list. */
export const messageRows = (
  known: { readonly widgets: readonly TargetedMessage[]; readonly drafts: readonly ReviewedDraft[] },
  channels: readonly ChatSettings[],
  inboxId: string,
  findings: readonly Finding[],
): readonly MessageRow[] => {
  const channelOf = ({ channelId }: Partial<TargetedMessageInput>) =>
    channels.find(({ id }) => id === channelId)
  const drafts = new Map(known.drafts.map((draft) => [draft.id, draft]))
  const saved = known.widgets.map((widget) => ({ saved: widget, draft: drafts.get(widget.id) }))
  const others = known.drafts.filter(({ id }) => known.widgets.every((widget) => widget.id !== id))
  return [...saved, ...others.map((draft): Known => ({ draft }))].flatMap((each) => {
    const setup = each.saved ?? each.draft?.setup ?? {}
    const channel = channelOf(setup)
    if (channel ? channel.inboxId !== inboxId : each.saved) return []
    return [rowOf(each, setup, channel?.name ?? '', findings)]
  })
}

const rowOf = (
  { saved, draft }: Known,
  setup: Partial<TargetedMessageInput>,
  channel: string,
  findings: readonly Finding[],
): MessageRow => {
  const id = String(setup.id)
  // A draft may be invalid until its review says that it is ready.
  const sound = saved ?? (draft?.review.ready ? draft.setup : undefined)
  return {
    ...statusOf({ saved, draft }, id, setup),
    ...(sound && { targeting: { audience: sound.audience, devices: sound.devices, urls: sound.urls } }),
    accent: sound?.appearance?.accent ?? defaultAppearance.accent,
    channel,
    problems: draft?.review.steps.flatMap(({ problems }) => problems).length ?? 0,
    findings: saved ? findings.filter((each) => each.id === id) : (draft?.findings ?? []),
  }
}

/** One message with all data for its settings pages. */
export const messageSetup = async (admin: AdminSide, id: string): Promise<MessageSetup | undefined> => {
  const [widgets, drafts] = await Promise.all([admin.targetedMessages.list(), admin.drafts.list()])
  const saved = widgets.find((widget) => widget.id === id)
  const draft = drafts.find((each) => each.id === id)
  const setup = draft?.setup ?? saved
  if (!setup) return undefined
  return {
    ...statusOf({ saved, draft }, id, setup),
    setup: typed(setup),
    ...(saved && { published: typed(saved) }),
    ...answerOf(draft ?? (await admin.drafts.review(typed(setup)))),
  }
}

export const answerOf = ({ review, findings }: Pick<ReviewedDraft, 'review' | 'findings'>): SetupAnswer => ({
  problems: review.steps.flatMap(({ problems }) => problems),
  findings,
})

const statusOf = ({ saved, draft }: Known, id: string, { name }: Partial<TargetedMessageInput>) => ({
  id,
  name: typeof name === 'string' ? name : '',
  state: stateOf(saved),
  edited: draft !== undefined,
})

const stateOf = (saved: TargetedMessage | undefined): MessageState =>
  saved === undefined ? 'draft' : saved.published ? 'published' : 'off'

const typed = ({ priority, published, createdAt, ...setup }: Partial<TargetedMessageInput>): Setup => setup

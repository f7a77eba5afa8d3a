import type { ConversationDetail, PersonConsent } from '../../api'
import type { DraftKind } from '../drafts/use-draft'

/** A hint: a side effect of sending, or why the agent cannot send. */
export const composerHint = (
  kind: DraftKind,
  { row, may, blocked, consent }: ConversationDetail,
): string | undefined => {
  if (kind === 'note') return row.control === 'bot' ? 'A note does not stop the bot.' : undefined
  if (consent.allows !== 'answers') return stoppedHint(consent)
  if (!may.reply && blocked)
    return 'The sender is blocked. Unblock the sender and choose "Not spam" to reply.'
  if (!may.reply && row.filtered !== null)
    return 'This conversation is filtered. Choose "Not spam" in the menu to reply.'
  if (!may.reply) return 'You cannot reply to this conversation, but you can add a note for your team.'
  if (row.status === 'closed') return 'Sending a reply reopens this conversation.'
  if (row.control === 'bot') return 'Sending a reply takes the conversation over from the bot.'
  return undefined
}

/** C-26: a person who stopped the processing gets one confirmation and no other message. */
const stoppedHint = ({ process, allows }: PersonConsent): string => {
  const what = process?.event === 'objected' ? 'objected' : 'withdrew their consent'
  return allows === 'confirmation'
    ? `This person ${what}. You can send one message to confirm it.`
    : `This person ${what}, and you confirmed it. You cannot send more messages, but you can add a note for your team.`
}

import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import { routeAgain } from '../../intake/follow-up/route-again'
import { readRouted } from '../read/read-routed'
import type { FollowUpRule, FollowUpRules } from './follow-up-effect'

/** Routes the conversation again. */
const route: FollowUpRule = async ({ ports, reader, now, followUp, conversation }) => {
  const kind = kindOf(ports.channels.kinds, conversation.channelKind)
  const { value: inbox } = await reader.need('inbox', conversation.inboxId)
  const routed = await readRouted(ports, reader, { conversation, inbox, kind })
  return routeAgain({ now, followUp, conversation, kind, inbox, ...routed })
}

/** The rules of follow-ups, by their stored name. */
export const followUpRules: FollowUpRules = { route }

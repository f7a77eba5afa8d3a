import { type Availability, wordBackAt, wordReplyTime } from 'frontdesk/availability'
import type { ChatVisit } from '../../api'

/** Whether somebody is there, in words for the visitor. */
export const availabilityWords = (availability: Availability): NonNullable<ChatVisit['availability']> => {
  const replyTime = availability.replyTime && wordReplyTime(availability.replyTime)
  const away =
    availability.awayText ??
    (availability.backAt && `We're away. ${capital(wordBackAt(availability.backAt))}`)
  return {
    status: availability.status,
    ...(replyTime !== undefined && { replyTime }),
    ...(away !== undefined && { away }),
  }
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

/** Reason codes of channels (rows D of the semantics), each with the sentence that people read. */
export const channelReasons = {
  CHANNEL_KIND_UNKNOWN: 'No channel of this kind is registered, so nothing can be sent.',
  CHANNEL_CANNOT_SEND: 'No answers are sent on channels of this kind.',
  CHANNEL_CANNOT_BLOCK: 'Nobody can be blocked on channels of this kind.',
  CHANNEL_NO_RECEIPTS: 'Channels of this kind give no receipts.',
  DELIVERED: 'The answer was delivered.',
} as const

/** Reason codes of channels (rows D of the semantics), each with the sentence that people read. */
export const channelReasons = {
  CHANNEL_KIND_UNKNOWN: 'No channel of this kind is registered, so nothing can be sent.',
  CHANNEL_CANNOT_SEND: 'No answers are sent on channels of this kind.',
  CHANNEL_CANNOT_BLOCK: 'Nobody can be blocked on channels of this kind.',
  CHANNEL_NO_RECEIPTS: 'Channels of this kind give no receipts.',
  DELIVERY_DELAYED: 'The answer could not be sent so far. Sending is tried again.',
  SENDING_FAILED: 'Sending was tried until its time was over, or was refused for good.',
  DELIVERED: 'The answer was delivered.',
} as const

// For servers with thousands of messages. A browser with one short list does not need it.

export type { MessageTargeting, TargetedMessageBase } from './targeted-message'
export { createTargetingIndex, type TargetingIndex } from './targeting-index/create-targeting-index'

// What a server with thousands of messages loads. A browser that asks for one list has no use for it.
export { createTargetingIndex, type TargetingIndex } from './targeting-index/create-targeting-index'

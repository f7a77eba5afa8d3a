export type { FieldColumn, HostColumns } from './where'
export { conversationWhere } from './where'

export { maxQueryValues } from '../stores/lower-query'
export { conversationWhere } from './where'

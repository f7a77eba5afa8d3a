export { conversationWhere } from './where'

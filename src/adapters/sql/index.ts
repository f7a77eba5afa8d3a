export {
  type LoweredQuery,
  lowerQuery,
  type PositiveOperator,
  type QueryGroup,
  type QueryLeaf,
} from '../stores/lower-query'
export { conversationWhere } from './where'

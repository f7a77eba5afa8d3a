export type { Store } from '../contracts/store'
export type { PostgresLimits } from './limits'
export type {
  PostgresClient,
  PostgresNotification,
  PostgresPool,
  PostgresQuery,
  PostgresResult,
} from './pool'
export { createPostgresStorage, type PostgresStorageOptions } from './storage'
export { createPostgresTransport, type PostgresTransport, type PostgresTransportOptions } from './transport'

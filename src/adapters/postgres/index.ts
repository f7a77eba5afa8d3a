export type { Store } from '../contracts/store'
export type { PostgresClient, PostgresPool, PostgresQuery, PostgresResult } from './pool'
export { createPostgresStorage, type PostgresStorageOptions } from './storage'

import { outboxContract, storageContract } from 'frontdesk/testing'
import { describe, test } from 'vitest'
import { createOwnStorage } from '../../examples/own-store/own-storage'

/** The store uses only what the package exports, and was written from the comments of the contracts. */
describe('a store written from the types: storage', () =>
  storageContract(test, async () => createOwnStorage()))
describe('a store written from the types: outbox', () => outboxContract(test, async () => createOwnStorage()))

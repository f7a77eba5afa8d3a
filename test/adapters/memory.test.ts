import { describe, test } from 'vitest'
import { createMemoryFiles, createMemoryStorage, createMemoryTransport } from '../../src/adapters/memory'
import { filesContract } from '../../src/testing/contracts/files-contract'
import { outboxContract } from '../../src/testing/contracts/outbox-contract'
import { storageContract } from '../../src/testing/contracts/storage-contract'
import { transportContract } from '../../src/testing/contracts/transport-contract'

describe('memory storage', () => storageContract(test, async () => createMemoryStorage()))
describe('memory outbox', () => outboxContract(test, async () => createMemoryStorage()))
describe('memory files', () => filesContract(test, async () => createMemoryFiles()))
describe('memory transport', () => transportContract(test, async () => createMemoryTransport()))

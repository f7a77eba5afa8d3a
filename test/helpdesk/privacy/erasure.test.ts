import { describe } from 'vitest'
import { createMemoryStorage } from '../../../src/adapters/memory'
import { erasureContract } from './erasure-contract'

describe('over a store in memory', () =>
  erasureContract(
    async () => createMemoryStorage(),
    async () => '',
  ))

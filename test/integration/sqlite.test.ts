import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, test } from 'vitest'
import { createSqliteStorage } from '../../src/adapters/sqlite'
import { outboxContract, storageContract } from '../../src/testing'

const directory = mkdtempSync(join(tmpdir(), 'frontdesk-sqlite-'))
let databases = 0
const make = () => {
  databases += 1
  return createSqliteStorage({ filename: join(directory, `${databases}.db`) })
}

afterAll(() => rmSync(directory, { recursive: true, force: true }))

describe('sqlite storage', () => storageContract(test, make))
describe('sqlite outbox', () => outboxContract(test, make))

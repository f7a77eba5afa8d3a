import pg from 'pg'
import { afterAll, describe, test } from 'vitest'
import { createPostgresStorage } from '../../src/adapters/postgres'
import { outboxContract, storageContract } from '../../src/testing'

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 8 })
pool.on('error', () => {})

const make = async () => {
  await pool.query('drop schema if exists public cascade; create schema public')
  return createPostgresStorage({ pool })
}
afterAll(() => pool.end())

describe('postgres storage', () => storageContract(test, make))
describe('postgres outbox', () => outboxContract(test, make))

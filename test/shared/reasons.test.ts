import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reasons } from '../../src/shared/reasons'
import { root } from '../docs/markdown'

const folder = join(root, 'src/shared/reasons')
const tables = await Promise.all(
  readdirSync(folder).map(async (file) => {
    const [table] = Object.values((await import(join(folder, file))) as Record<string, object>)
    return { file, codes: Object.keys(table ?? {}) }
  }),
)

describe('the joined table of reason codes', () => {
  test('has every code of every domain, and no code stands in two tables', () => {
    const codes = tables.flatMap((table) => table.codes)
    expect(codes.length).toBeGreaterThan(200)
    expect([...codes].sort()).toEqual(Object.keys(reasons).sort())
  })

  test.each(tables)('$file names its codes in upper snake case', ({ codes }) => {
    for (const code of codes) expect(code).toMatch(/^[A-Z0-9]+(_[A-Z0-9]+)*$/)
  })
})

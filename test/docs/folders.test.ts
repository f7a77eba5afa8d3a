import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPage, root } from './markdown'

const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const listed = JSON.parse(readFileSync(join(root, 'scripts/folders.json'), 'utf8')) as {
  readonly pure: readonly string[]
  readonly impure: readonly string[]
}

describe('each folder of src', () => {
  test('is listed once, as pure or impure', () => {
    expect([...listed.pure, ...listed.impure].sort()).toEqual([...folders].sort())
  })

  test.each(folders)('%s stands in the table of the README', (folder) => {
    expect(readPage('README.md')).toMatch(new RegExp(`^\\|.*\`src/${folder}\`.*\\|$`, 'm'))
  })

  test.each(folders)('%s has a rule of its own about what it may import', (folder) => {
    const rules = readFileSync(join(root, '.dependency-cruiser.cjs'), 'utf8')
    expect(rules).toContain(`'${folder}'`)
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import limits from '../../scripts/size-limits.json'
import { entry } from '../../tsup.config'
import { root } from './markdown'

const { bundles, groups, notMeasured } = limits

const isMeasured = (subpath: string): boolean => !notMeasured.some((start) => subpath.startsWith(start))

const subpaths = Object.keys(entry)
  .map((name) => (name === 'index' ? '.' : `./${name}`))
  .filter(isMeasured)

const exported = async (): Promise<readonly string[]> => {
  const modules = await Promise.all(
    subpaths.map(
      (subpath) => import(join(root, entry[subpath.slice(2) || 'index'] as string)) as Promise<object>,
    ),
  )
  return [...new Set(modules.flatMap((module) => Object.keys(module)))].sort()
}

const policies = groups.find(({ what }) => what === 'decision of a policy')
const named = groups.flatMap(({ names }) => names)

describe('the limits of sizes', () => {
  test('the pure subpaths are measured', () => {
    expect(subpaths).toEqual(
      expect.arrayContaining(['.', './targeting', './availability', './routing', './inbox']),
    )
    expect(subpaths.filter((subpath) => /adapters|testing|engine|glob|icalendar/.test(subpath))).toEqual([])
  })

  test('name every decision, so that none is taken for a helper or a parser', async () => {
    expect(policies?.limit).toBe(8)
    const found = (await exported()).filter((name) => /^decide(?:[A-Z]|$)/.test(name))
    expect(found.length).toBeGreaterThanOrEqual(20)
    expect(found.filter((name) => !named.includes(name))).toEqual([])
  })

  test('name each export once, and no other', async () => {
    const names = await exported()
    expect(named.filter((name) => !names.includes(name))).toEqual([])
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([])
    expect(
      bundles.flatMap(({ imports }) => Object.keys(imports)).filter((each) => !isMeasured(each)),
    ).toEqual([])
  })

  test('are in the table of docs/performance.md', () => {
    const page = readFileSync(join(root, 'docs/performance.md'), 'utf8')
    for (const name of policies?.names ?? []) expect(page).toContain(`| \`${name}\` |`)
  })
})

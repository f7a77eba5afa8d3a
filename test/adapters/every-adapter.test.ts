import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** The contracts that whatever is made under such a name has to pass. */
const contracts: Readonly<Record<string, readonly string[]>> = {
  Storage: ['storageContract', 'outboxContract'],
  Files: ['filesContract'],
  Transport: ['transportContract'],
  Sender: ['mailSenderContract'],
}

const root = new URL('../../', import.meta.url).pathname

/** What the adapters export to make something that has a contract. */
const makers = readdirSync(join(root, 'src/adapters'))
  .map((adapter) => join(root, 'src/adapters', adapter, 'index.ts'))
  .filter((index) => existsSync(index))
  .flatMap((index) => readFileSync(index, 'utf8').match(/\bcreate[A-Z]\w+/g) ?? [])
  .flatMap((maker) => {
    const kind = Object.keys(contracts).find((name) => maker.endsWith(name))
    return (contracts[kind ?? ''] ?? []).map((contract) => ({ maker, contract }))
  })

const tests = ['test/adapters', 'test/integration'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8')),
)

test('the adapters are found', () => {
  expect(makers.length).toBeGreaterThanOrEqual(10)
  expect(tests.length).toBeGreaterThanOrEqual(5)
})

test.each(makers)('$maker runs $contract', ({ maker, contract }) => {
  const registers = new RegExp(`\\b${contract}\\(\\s*test\\b`)
  expect(tests.some((text) => text.includes(`${maker}(`) && registers.test(text))).toBe(true)
})

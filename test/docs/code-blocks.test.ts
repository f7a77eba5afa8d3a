import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'node:util'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type CodeBlock, codeBlocks, pages, root } from './markdown'

const blocks = pages.flatMap(codeBlocks)
const running = blocks.filter(({ runs }) => runs)

/** Inside the project, so that a block finds the packages; tsc passes over a folder whose name begins with a dot. */
const folder = join(root, 'test/docs/.blocks')
const fileOf = ({ page, line }: CodeBlock): string =>
  join(folder, `${page.replaceAll(/[/.]/g, '-')}-${line}.ts`)

beforeAll(() => {
  mkdirSync(folder, { recursive: true })
  for (const block of blocks) writeFileSync(fileOf(block), `${imported(block)}\nexport {}\n`)
})

afterAll(() => rmSync(folder, { recursive: true }))

/** The code with every import of the package turned to its source. */
const imported = ({ code, page, line }: CodeBlock): string =>
  code.replaceAll(/(from|import\() ?'frontdesk(\/[^']*)?'/g, (found, keyword, subpath = '') => {
    const file = [`src${subpath}/index`, `src${subpath}`].find((path) => existsSync(join(root, `${path}.ts`)))
    if (file === undefined) throw new Error(`${page}:${line}: no source stands behind ${found}.`)
    return `${keyword} '${join(root, file)}'`
  })

test('there are blocks to run, among them the first one of the README', () => {
  expect(running.length).toBeGreaterThan(0)
  expect(running[0]?.page).toBe('README.md')
  expect(running[0]?.prints).toBeDefined()
})

describe('a code block runs and prints what stands below it', () => {
  test.for(running.map((block) => [`${block.page}:${block.line}`, block] as const))(
    '%s',
    async ([, block]) => {
      const printed: string[] = []
      const log = vi.spyOn(console, 'log').mockImplementation((...values) => {
        printed.push(`${format(...values)}\n`)
      })
      try {
        await import(fileOf(block))
      } finally {
        log.mockRestore()
      }
      expect(printed.join('')).toBe(block.prints ?? '')
    },
  )
})

test('every code block has sound types, also those that do not run', { timeout: 120_000 }, () => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const program = ts.createProgram(blocks.map(fileOf), { ...options, noEmit: true, noUnusedLocals: false })
  const faults = blocks.flatMap((block) => {
    const source = program.getSourceFile(fileOf(block))
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText, start = 0, file }) => {
        const line = block.line + 1 + (file?.getLineAndCharacterOfPosition(start).line ?? 0)
        return `${block.page}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
      },
    )
  })
  expect(faults).toEqual([])
})

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'node:util'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type CodeBlock, codeBlocks, pages, root } from './markdown'

const blocks = pages.flatMap(codeBlocks)
const running = blocks.filter(({ runs }) => runs)

/**
 * Inside the project, so that a block finds the packages; tsc passes over a folder whose name begins with a dot. Each
 * process has its own, because the same tests may run on another Node at the same time.
 */
const folder = join(root, 'test/docs/.blocks', String(process.pid))
const fileOf = ({ page, line }: CodeBlock): string =>
  join(folder, `${page.replaceAll(/[/.]/g, '-')}-${line}.ts`)

beforeAll(() => {
  mkdirSync(folder, { recursive: true })
  for (const block of blocks) writeFileSync(fileOf(block), `${block.code}\nexport {}\n`)
})

afterAll(() => rmSync(folder, { recursive: true }))

test('there are blocks to run, and the first of the README says what it prints', () => {
  expect(running.length).toBeGreaterThan(0)
  expect(running[0]?.page).toBe('README.md')
  expect(running[0]?.prints).toBeDefined()
})

describe('a code block runs and prints what stands below it', () => {
  test.for(running.map((block) => [`${block.page}:${block.line}`, block] as const))(
    '%s',
    { timeout: 30_000 },
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

test('every code block has sound types, also one that does not run', { timeout: 120_000 }, () => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const paths = { frontdesk: [join(root, 'src/index')], 'frontdesk/*': [join(root, 'src/*')] }
  const program = ts.createProgram(blocks.map(fileOf), { ...options, paths })
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

test('code blocks import only what the package exports', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: object }
  const imported = blocks.flatMap(({ code }) => [...code.matchAll(/'frontdesk(\/[^']*)?'/g)])
  const subpaths = new Set(imported.map(([, subpath = '']) => `.${subpath}`))
  expect(subpaths.size).toBeGreaterThan(1)
  expect([...subpaths].filter((subpath) => !Object.hasOwn(exports, subpath))).toEqual([])
})

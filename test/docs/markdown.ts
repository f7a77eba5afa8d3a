import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The README, CONTRIBUTING and every page of docs/, by their path in the project. */
export const pages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file))
    .sort(),
]

export const readPage = (page: string): string => readFileSync(join(root, page), 'utf8')

/** Every path in backticks that begins with one of these folders. */
export const namedPaths = (text: string, folders: readonly string[]): readonly string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, code = '']) => code)
    .filter((code) => folders.some((folder) => code.startsWith(`${folder}/`)))

export interface CodeBlock {
  readonly page: string
  /** Of the opening fence, counted from 1. */
  readonly line: number
  readonly code: string
  /** False for a block that is marked `no-run`. */
  readonly runs: boolean
  /** The `text` block that follows, if one does. */
  readonly prints?: string
}

/** The `ts` blocks of a page, each with the `text` block that stands next to it. */
export const codeBlocks = (page: string): readonly CodeBlock[] => {
  const fences = [...readPage(page).matchAll(/^```(\w*)([^\n]*)\n(.*?)^```$/gms)].map((match) => ({
    language: match[1],
    marks: match[2]?.trim() ?? '',
    body: match[3] ?? '',
    line: match.input.slice(0, match.index).split('\n').length,
    end: match.index + match[0].length,
    start: match.index,
  }))
  return fences.flatMap((fence, index) => {
    if (fence.language !== 'ts') return []
    if (!['', 'no-run'].includes(fence.marks)) {
      throw new Error(`${page}:${fence.line}: expected \`\`\`ts or \`\`\`ts no-run, found "${fence.marks}".`)
    }
    const next = fences[index + 1]
    return {
      page,
      line: fence.line,
      code: fence.body,
      runs: fence.marks === '',
      ...(next?.language === 'text' && { prints: next.body }),
    }
  })
}

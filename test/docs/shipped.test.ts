import { execFileSync } from 'node:child_process'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { readPage, root } from './markdown'

/** The files of the package, by `files` of package.json. Those of a build may be missing here. */
const packedFiles = (): readonly string[] => {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [{ files }] = JSON.parse(output) as [{ files: readonly { readonly path: string }[] }]
  return files.map(({ path }) => path)
}

/** The targets of links and pictures within the package, from its root. */
const relativeLinks = (page: string): readonly string[] =>
  [...readPage(page).matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)|\b(?:src|href)="([^"#]+)/g)]
    .map(([, link, attribute]) => link ?? attribute ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => posix.normalize(posix.join(posix.dirname(page), target)))

test('the package ships its docs, and each of their links leads to a shipped file', {
  timeout: 120_000,
}, () => {
  const files = packedFiles()
  expect(files).toEqual(expect.arrayContaining(['README.md', 'CHANGELOG.md', 'LICENSE', 'docs/semantics.md']))
  const pages = files.filter((file) => file.endsWith('.md'))
  const links = pages.flatMap((page) => relativeLinks(page).map((target) => ({ page, target })))
  expect(links.length).toBeGreaterThan(40)
  const isShipped = (target: string) =>
    files.some((file) => file === target || file.startsWith(target.endsWith('/') ? target : `${target}/`))
  expect(links.filter(({ target }) => !isShipped(target))).toEqual([])
})

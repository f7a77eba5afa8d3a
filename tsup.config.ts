import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type Plugin, transformSync } from 'esbuild'
import { defineConfig } from 'tsup'

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> }

/** The `exports` map is the only list of entries. A subpath without a source file fails the build. */
export const entry = Object.fromEntries(
  Object.keys(manifest.exports)
    .filter((subpath) => subpath !== './package.json')
    .map((subpath) => subpath.slice(2) || 'index')
    .map((name) => [name, sourceOf(`src/${name}`)]),
)

/**
 * Each source file becomes one JavaScript file, with no bundling, so that an import of one function loads the files that
 * this function needs and nothing else. The file of an export has the name that `exports` gives it; all others are in the
 * folder `_`, which no export names.
 */
const modules = () => ({
  ...entry,
  ...Object.fromEntries(internalFiles().map((path) => [nameOf(path), path])),
})

const internalFiles = () => sourceFiles('.ts').filter((path) => !exported.has(path) && !isTypeOnly(path))

const sourceFiles = (extension: string) =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => join('src', path))
    .filter((path) => path.endsWith(extension))

const exported = new Map(Object.entries(entry).map(([name, path]) => [path, name]))

const nameOf = (path: string): string =>
  exported.get(path) ?? `_/${relative('src', path).slice(0, -'.ts'.length)}`

/** A file that declares only types leaves no code. No code imports it. */
const isTypeOnly = (path: string): boolean =>
  transformSync(readFileSync(path, 'utf8'), { loader: 'ts', logLevel: 'silent' }).code.trim() === ''

function sourceOf(path: string): string {
  const found = [`${path}.ts`, `${path}/index.ts`].find((file) => existsSync(file))
  if (found === undefined) throw new Error(`Expected a source file "${path}", found none.`)
  return found
}

/** Leaves an import of another source file in place, under the name of the file that is made of it. */
const oneFileEach: Plugin = {
  name: 'one-file-each',
  setup: ({ initialOptions, onResolve }) => {
    const extension = initialOptions.format === 'cjs' ? '.cjs' : '.js'
    onResolve({ filter: /^\.\.?(\/|$)/ }, ({ kind, path, importer, resolveDir }) => {
      if (kind === 'entry-point') return undefined
      const target = nameOf(sourceOf(relative('.', join(resolveDir, path))))
      const from = relative(dirname(nameOf(relative('.', importer))), target)
      return { path: `${from.startsWith('.') ? from : `./${from}`}${extension}`, external: true }
    })
  },
}

export default defineConfig({
  entry: modules(),
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: { entry },
  clean: true,
  splitting: false,
  treeshake: false,
  sourcemap: false,
  esbuildPlugins: [oneFileEach],
  // An import that is left with types only is removed. `tsconfig.json` would keep it for its side effects.
  esbuildOptions: (options, { format }) => {
    delete options.tsconfig
    options.tsconfigRaw = { compilerOptions: { verbatimModuleSyntax: false } }
    // `createRequire` takes either, and CommonJS has only the second.
    if (format === 'cjs') options.define = { ...options.define, 'import.meta.url': '__filename' }
  },
  // The programs of threads, which Node starts by their path.
  onSuccess: async () => {
    for (const path of sourceFiles('.mjs')) copyFileSync(path, join('dist/_', relative('src', path)))
  },
})

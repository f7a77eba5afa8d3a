import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { entry } from '../../tsup.config'
import { root } from '../docs/markdown'

/** Below the project, so that its dependencies are found. Nothing is written there. */
export const consumer = join(root, 'test/public-face')
const home = join(consumer, 'node_modules/frontdesk')

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  skipLibCheck: true,
  declaration: true,
  types: ['node'],
}

/** The subpaths of the package: `.`, `rules/engine`. Each has the path of its declarations. */
export const subpaths: ReadonlyMap<string, string> = new Map(
  Object.entries(entry).map(([name, source]) => [
    name === 'index' ? '.' : name,
    join(home, source.replace(/\.ts$/, '.d.ts')),
  ]),
)

export const specifierOf = (subpath: string): string =>
  subpath === '.' ? 'frontdesk' : `frontdesk/${subpath}`

/** The source of each subpath. */
export const sources: ReadonlyMap<string, string> = new Map(
  Object.entries(entry).map(([name, source]) => [name === 'index' ? '.' : name, join(root, source)]),
)

/** The sources of all subpaths. */
export const sourceProgram = ts.createProgram([...sources.values()], {
  ...options,
  emitDeclarationOnly: true,
  // The types test checks the sources. Without that, the declarations are written in half the time.
  noCheck: true,
  rootDir: root,
  outDir: home,
})

/** The declarations that a build writes, by path: every file on its own, as in a package without bundles. */
const emitDeclarations = (): ReadonlyMap<string, string> => {
  const files = new Map<string, string>()
  sourceProgram.emit(undefined, (path, text) => files.set(path, text), undefined, true)
  const conditions = [...subpaths].map(([subpath, path]) => [
    subpath === '.' ? '.' : `./${subpath}`,
    { types: `.${path.slice(home.length)}` },
  ])
  const manifest = { name: 'frontdesk', type: 'module', exports: Object.fromEntries(conditions) }
  return files.set(join(home, 'package.json'), JSON.stringify(manifest))
}

/** Hidden from the consumer: a package that imports its own name gets its own `dist`, whatever build is there. */
const ownManifest = join(root, 'package.json')
const isOnDisk = (path: string): boolean => path !== ownManifest && existsSync(path)

/** The package as an installed dependency of one consumer file, which needs no disk. */
export class DeclaredPackage {
  readonly #files = new Map(emitDeclarations())
  readonly #parsed = new Map<string, ts.SourceFile | undefined>()
  readonly #folders = new Set(
    [...this.#files.keys()].flatMap((path) =>
      path.split('/').map((_, index, parts) => parts.slice(0, index).join('/')),
    ),
  )

  /** A program with the files at these paths. `own` are files of the consumer. */
  program(paths: readonly string[], own: Readonly<Record<string, string>> = {}): ts.Program {
    const base = ts.createCompilerHost(options)
    const textOf = (path: string) => own[path] ?? this.#files.get(path)
    const host: ts.CompilerHost = {
      ...base,
      fileExists: (path) => textOf(path) !== undefined || isOnDisk(path),
      readFile: (path) => textOf(path) ?? (isOnDisk(path) ? readFileSync(path, 'utf8') : undefined),
      directoryExists: (path) => this.#folders.has(path) || existsSync(path),
      getSourceFile: (path, version) => {
        const text = own[path]
        if (text !== undefined) return ts.createSourceFile(path, text, version, true)
        // Parsed once for all programs. Reading and binding take most of the time.
        if (!this.#parsed.has(path)) {
          const found = host.readFile(path)
          this.#parsed.set(
            path,
            found === undefined ? undefined : ts.createSourceFile(path, found, version, true),
          )
        }
        return this.#parsed.get(path)
      },
      realpath: (path) => (textOf(path) === undefined ? (base.realpath?.(path) ?? path) : path),
    }
    return ts.createProgram([...paths, ...Object.keys(own)], { ...options, noEmit: false }, host)
  }
}

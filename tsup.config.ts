import { existsSync, readFileSync } from 'node:fs'
import { defineConfig } from 'tsup'

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> }

/** The `exports` map is the only list of entries. A subpath without a source file fails the build. */
export const entry = Object.fromEntries(
  Object.keys(manifest.exports)
    .filter((subpath) => subpath !== './package.json')
    .map((subpath) => subpath.slice(2) || 'index')
    .map((name) => [name, sourceOf(name)]),
)

function sourceOf(name: string): string {
  const found = [`src/${name}.ts`, `src/${name}/index.ts`].find((path) => existsSync(path))
  if (found === undefined) throw new Error(`Expected a source file for the export "${name}", found none.`)
  return found
}

export default defineConfig({
  entry,
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  clean: true,
  splitting: true,
  treeshake: true,
  sourcemap: false,
})

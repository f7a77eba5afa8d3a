import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { build } from 'esbuild'

/** Installs the peers on first use, bundles the benchmarks with the library's source, and runs them. */
const folder = import.meta.dirname
const installed = `${folder}/node_modules/.package-lock.json`
const locked = `${folder}/package-lock.json`
const run = (command, args) =>
  execFileSync(command, args, { cwd: folder, stdio: 'inherit', env: { ...process.env, TZ: 'UTC' } })

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(locked).mtimeMs) {
  run('npm', ['ci', '--ignore-scripts', '--no-workspaces'])
}

// As the package is built, but for types: the same esbuild, the same target, not minified. Peers stay as installed.
await build({
  entryPoints: [`${folder}/main.ts`],
  outfile: `${folder}/dist/main.mjs`,
  tsconfig: `${folder}/tsconfig.json`,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  packages: 'external',
  logLevel: 'warning',
})

run(process.execPath, [`${folder}/dist/main.mjs`, ...process.argv.slice(2)])

import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { build } from 'esbuild'

/** Installs the peers on first use, bundles the benchmarks with the library's source, and runs them. */
const folder = import.meta.dirname
const locked = `${folder}/package-lock.json`
const installed = `${folder}/node_modules/.installed-lock.json`

// date-fns-tz and opening_hours use the time zone of the process.
const env = { ...process.env, TZ: 'UTC' }
const run = (command, args) => execFileSync(command, args, { cwd: folder, stdio: 'inherit', env })

if (!existsSync(installed) || readFileSync(installed, 'utf8') !== readFileSync(locked, 'utf8')) {
  run('npm', ['ci', '--ignore-scripts'])
  copyFileSync(locked, installed)
}

// Bundled as the package is: same esbuild, same target, not minified. Peers are not bundled.
await build({
  entryPoints: [`${folder}/main.ts`],
  outdir: `${folder}/dist`,
  outExtension: { '.js': '.mjs' },
  splitting: true,
  tsconfig: `${folder}/tsconfig.json`,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  packages: 'external',
  logLevel: 'warning',
})

run(process.execPath, [`${folder}/dist/main.mjs`, ...process.argv.slice(2)])

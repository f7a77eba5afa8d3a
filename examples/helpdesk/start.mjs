// `npm start`: installs and builds what is out of date, then runs the server with the given arguments. It needs only
// Node, so that it also runs in a fresh clone. A step that is up to date only reads file times.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const here = (path) => join('examples/helpdesk', path)

const main = () => {
  const [major] = process.versions.node.split('.')
  if (Number(major) < 20) fail(`Frontdesk needs Node 20 or newer, found ${process.versions.node}.`)
  install()
  for (const { name, command, made, from } of builds) {
    if (isStale(made, from)) step(`Building ${name}`, ...command)
  }
  serve()
}

const shared = ['api.ts', 'settings-api.ts', 'privacy-api.ts', 'shared', 'package.json'].map(here)

/** The builds: the sources of each, and the output file whose time shows whether it is up to date. */
const builds = [
  {
    name: 'the library',
    command: ['npm', 'run', '--silent', 'build:js'],
    made: 'dist/index.js',
    from: ['src', 'tsup.config.ts', 'package.json'],
  },
  {
    name: 'the server',
    command: vite('server'),
    made: here('dist/server/main.js'),
    from: [here('server'), ...shared],
  },
  {
    name: 'the inbox',
    command: vite('inbox'),
    made: here('dist/inbox/index.html'),
    from: [here('inbox'), 'src/targeting', ...shared],
  },
  {
    name: 'the widget',
    command: vite('widget'),
    made: here('dist/widget/widget.js'),
    from: [here('widget'), ...shared],
  },
  {
    name: 'the preview of the widget',
    command: [...vite('widget'), '--mode', 'preview'],
    made: here('dist/widget/preview.js'),
    from: [here('widget'), ...shared],
  },
]

function vite(part) {
  const config = here(`${part}/vite.config.ts`)
  return [
    process.execPath,
    'node_modules/vite/bin/vite.js',
    'build',
    '--logLevel',
    'warn',
    '--config',
    config,
  ]
}

/** Installs packages when the lock file has changed since the last installation. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const remembered = join(root, 'node_modules/.frontdesk-lock')
  if (existsSync(remembered) && readFileSync(remembered, 'utf8') === lock) return
  // After a manual `npm install` this file is newer than the lock file.
  if (isStale('node_modules/.package-lock.json', ['package-lock.json'])) {
    step('Installing packages', 'npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error')
  }
  writeFileSync(remembered, lock)
}

function isStale(made, from) {
  const path = join(root, made)
  return (
    !existsSync(path) ||
    Math.max(...from.map((source) => newest(join(root, source)))) > statSync(path).mtimeMs
  )
}

/** The newest modification time in a path. The time of a folder shows removed files. */
function newest(path) {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/**
 * Runs one step and prints its duration. Its output is shown only when it fails. NODE_ENV is removed, because npm would
 * skip the build tools, and Vite would build for development.
 */
function step(name, command, ...args) {
  const startedAt = Date.now()
  const { NODE_ENV, ...env } = process.env
  process.stdout.write(`${name} … `)
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (status !== 0) fail(`failed.\n${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`)
  console.log(`${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
}

/** The server gets signals of the terminal directly. Signals to this process are forwarded. */
function serve() {
  const server = spawn(
    process.execPath,
    ['--enable-source-maps', join(root, here('dist/server/main.js')), ...process.argv.slice(2)],
    { stdio: 'inherit' },
  )
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => server.kill('SIGTERM'))
  server.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 128)
  })
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

main()

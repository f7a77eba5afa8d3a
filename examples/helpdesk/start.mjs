// `npm start`: installs and builds what is out of date, then runs the server with the given arguments. It needs only
// Node, so that it also runs in a fresh clone. A step that is up to date only reads file times.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from './start/build.mjs'
import { help } from './start/help.mjs'
import { install } from './start/install.mjs'
import { StepFailed } from './start/step.mjs'

const main = async () => {
  const options = process.argv.slice(2)
  if (options.includes('--help')) return console.log(help)
  const [major] = process.versions.node.split('.')
  if (Number(major) < 20) fail(`Frontdesk needs Node 20 or newer, found ${process.versions.node}.`)
  try {
    await install()
    await build()
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    fail(error.message)
  }
  if (!options.includes('--build')) serve(options)
}

/** The server gets signals of the terminal directly. Signals to this process are forwarded. */
const serve = (options) => {
  const program = fileURLToPath(new URL('dist/server/main.js', import.meta.url))
  const server = spawn(process.execPath, ['--enable-source-maps', program, ...options], { stdio: 'inherit' })
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => server.kill('SIGTERM'))
  server.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 128)
  })
}

const fail = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

await main()

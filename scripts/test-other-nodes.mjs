import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/**
 * Runs the unit tests on the other supported versions of Node. They are packages of `scripts/nodes` with a separate
 * lock file, and are started by path: as dependencies of the root they would replace Node in every script. Both
 * versions run in parallel, because vitest starts one worker on two cores. Test files share their modules here, which
 * halves the time; the main run isolates them.
 */
const main = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.log(
      `Skipped: Node 22 and 24 are packaged for linux x64, this is ${process.platform} ${process.arch}.`,
    )
    return
  }
  if (binaries.some((binary) => !existsSync(binary))) console.log(await output('npm', ['ci'], folder))
  const tests = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'unit',
    '--no-isolate',
    '--reporter',
    'dot',
  ]
  const runs = binaries.map(
    async (binary) => `Node ${await output(binary, ['--version'])}${await output(binary, tests)}`,
  )
  const ended = await Promise.allSettled(runs)
  for (const { value, reason } of ended) console.log(value ?? reason.message)
  if (ended.some(({ status }) => status === 'rejected')) process.exitCode = 1
}

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = fileURLToPath(new URL('nodes', import.meta.url))
const binaries = ['node-22', 'node-24'].map((name) => `${folder}/node_modules/${name}/bin/node`)

/** Without TEST_RESULTS, so that the report of the main run is not overwritten; without colours, which fill a log. */
const { TEST_RESULTS, ...inherited } = process.env
const env = { ...inherited, NO_COLOR: '1' }

const output = async (command, args, cwd = root) => {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  const [status, ...texts] = await Promise.all([ended, buffer(child.stdout), buffer(child.stderr)])
  const text = Buffer.concat(texts).toString()
  if (status !== 0)
    throw new Error(`Expected ${command} ${args.join(' ')} to succeed, found ${status}:\n${text}`)
  return text
}

await main()

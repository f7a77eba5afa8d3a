import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Runs the unit tests on the other versions of Node that are supported. They are packages of `scripts/nodes`, which has a
 * lock file of its own and is started by path: among the root's dependencies they would replace Node in every script.
 */
const main = () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.log(
      `Skipped: the packages of Node 22 and 24 are for linux x64, this is ${process.platform} ${process.arch}.`,
    )
    return
  }
  if (binaries.some((binary) => !existsSync(binary))) run('npm', ['ci'], folder)
  for (const binary of binaries) {
    console.log(`\nUnit tests on Node ${run(binary, ['--version'], root, 'pipe').trim()}`)
    run(binary, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--reporter', 'dot'], root)
  }
}

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = fileURLToPath(new URL('nodes', import.meta.url))
const binaries = ['node-22', 'node-24'].map((name) => `${folder}/node_modules/${name}/bin/node`)

/** The report of the main run is not to be overwritten. */
const { TEST_RESULTS, ...env } = process.env

const run = (command, args, cwd, stdout = 'inherit') => {
  const { status, error, ...result } = spawnSync(command, args, {
    cwd,
    env,
    stdio: ['ignore', stdout, 'inherit'],
  })
  if (status !== 0)
    throw error ?? new Error(`Expected ${command} ${args.join(' ')} to succeed, found status ${status}.`)
  return result.stdout?.toString() ?? ''
}

main()

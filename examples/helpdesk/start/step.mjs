// @ts-check
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The root of the repository. */
export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A step failed. The message is the output of its command. */
export class StepFailed extends Error {}

/**
 * Runs one step, and prints its duration at the end. Its output is shown only when it fails. NODE_ENV is removed, because
 * Vite would build for development.
 *
 * @param {string} name @param {string} command @param {readonly string[]} args
 */
export const step = async (name, command, args) => {
  const startedAt = Date.now()
  const { NODE_ENV, ...env } = process.env
  const child = spawn(command, args, {
    cwd: root,
    env,
    shell: process.platform === 'win32' && command === 'npm',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      output += part
    })
  const status = await new Promise((resolve) => {
    child.on('error', (error) => {
      output += error.message
      resolve(1)
    })
    child.on('close', resolve)
  })
  if (status !== 0) throw new StepFailed(`${name} failed.\n${output}`)
  console.log(`  ${name}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
}

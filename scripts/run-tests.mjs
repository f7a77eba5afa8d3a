import { spawn } from 'node:child_process'
import { join } from 'node:path'

/**
 * Runs all tests: three runs of vitest side by side, since on two cores vitest starts one worker for all projects, and
 * integration and browser tests mostly wait. Each line of output names its run. `TEST_RESULTS` names a folder for reports.
 */
const main = async () => {
  const codes = await Promise.all(lanes.map(run))
  process.exitCode = codes.every((code) => code === 0) ? 0 : 1
}

const lanes = ['core', 'integration', 'browser']
const { TEST_RESULTS: folder } = process.env

const run = (lane) =>
  new Promise((resolve) => {
    const env = { ...process.env, ...(folder && { TEST_RESULTS: join(folder, `${lane}.json`) }) }
    const child = spawn('npm', ['run', '--silent', `test:${lane}`], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) printLines(stream, lane)
    child.on('close', resolve)
  })

const printLines = (stream, lane) => {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) console.log(`[${lane}] ${line}`)
  })
  stream.on('end', () => rest && console.log(`[${lane}] ${rest}`))
}

await main()

// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, step } from './step.mjs'
import { isStale } from './times.mjs'

/**
 * Installs packages when the lock file has changed since the last installation. In a fresh clone it installs only what
 * the helpdesk runs and is built with. Where the tools of development were installed, it installs all packages.
 */
export const install = async () => {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const remembered = join(root, 'node_modules/.frontdesk-lock')
  if (existsSync(remembered) && readFileSync(remembered, 'utf8') === lock) return
  // After a manual `npm install` this file is newer than the lock file.
  if (isStale('node_modules/.package-lock.json', ['package-lock.json'])) {
    const forDevelopment = existsSync(join(root, 'node_modules/vitest'))
    const only = forDevelopment ? [] : ['--workspace', 'examples/helpdesk', '--omit', 'dev']
    console.log(
      forDevelopment
        ? 'The lock file has changed. This installs all packages again.'
        : 'This is the first start. It installs 137 packages, some 250 MB, into node_modules. That takes a minute or two.',
    )
    await step('installed packages', 'npm', ['ci', ...only, '--no-audit', '--no-fund', '--loglevel=error'])
  }
  writeFileSync(remembered, lock)
}

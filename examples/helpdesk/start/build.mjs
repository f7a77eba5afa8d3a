// @ts-check
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, step } from './step.mjs'
import { isStale } from './times.mjs'

/** @param {string} path */
const here = (path) => `examples/helpdesk/${path}`

/** The library is bundled from its source, so that a first start need not build the package. */
const shared = ['src', ...['api.ts', 'settings-api.ts', 'privacy-api.ts', 'shared', 'package.json'].map(here)]

/**
 * A build: its sources, and the output file whose time shows whether it is up to date. The parts of a build run in turn,
 * because they write to one folder.
 */
const builds = [
  {
    name: 'server',
    made: here('dist/server/main.js'),
    from: [here('server'), here('start/help.mjs'), ...shared],
    parts: [vite('server')],
  },
  {
    name: 'inbox',
    made: here('dist/inbox/index.html'),
    from: [here('inbox'), ...shared],
    parts: [vite('inbox')],
  },
  {
    name: 'widget',
    made: here('dist/widget/preview.js'),
    from: [here('widget'), ...shared],
    parts: [vite('widget'), [...vite('widget'), '--mode', 'preview']],
  },
]

/** @param {string} part */
function vite(part) {
  const config = here(`${part}/vite.config.ts`)
  return ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--config', config]
}

/** Builds what is out of date, all at the same time. */
export const build = async () => {
  const stale = builds.filter(({ name, made, from }) => existsSync(unfinished(name)) || isStale(made, from))
  if (stale.length === 0) return
  console.log(`Building: ${stale.map(({ name }) => name).join(', ')}.`)
  await Promise.all(
    stale.map(async ({ name, parts }) => {
      mkdirSync(join(root, here('dist')), { recursive: true })
      writeFileSync(unfinished(name), '')
      for (const [index, args] of parts.entries())
        await step(`built the ${name}${index === 0 ? '' : ' for previews'}`, process.execPath, args)
      rmSync(unfinished(name))
    }),
  )
}

/** Exists while a build runs, so that the next start repeats a build that was killed. @param {string} name */
const unfinished = (name) => join(root, here(`dist/.building-${name}`))

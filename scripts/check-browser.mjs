import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { build } from 'esbuild'

/**
 * Checks that the entries for browsers and edge workers reach no Node builtin, also through dependencies. Needs a
 * build. The `browser` fields of packages are ignored, because they could hide a builtin behind an empty replacement.
 */
const main = async () => {
  for (const subpath of ['.', './targeting', './targeting/many']) {
    const files = await reached(manifest.exports[subpath].import.default)
    if (files < 2) throw new Error(`Expected ${subpath} to be made of several files, found ${files}.`)
    console.log(`${subpath} reaches ${files} files and no Node builtin.`)
  }
  await checkThatItCatches()
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

const reached = async (entry) => {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*', ...builtinModules],
    logLevel: 'error',
  })
  const builtins = Object.entries(metafile.inputs).flatMap(([file, { imports }]) =>
    imports.filter(({ external }) => external).map(({ path }) => `${path} (from ${file})`),
  )
  if (builtins.length > 0)
    throw new Error(`Expected ${entry} to reach no Node builtin, found ${builtins.join(', ')}.`)
  return Object.keys(metafile.inputs).length
}

/** Checks the check itself: the bridge to json-rules-engine needs Node, so it must be found. */
const checkThatItCatches = async () => {
  const found = await reached(manifest.exports['./rules/engine'].import.default).then(
    () => 'nothing',
    ({ message }) => message,
  )
  if (!found.includes('Node builtin'))
    throw new Error(`Expected ./rules/engine to reach a Node builtin, found ${found}.`)
}

await main()

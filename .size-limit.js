import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { groupOf, limits } from './scripts/size-groups.mjs'

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'))
const { bundles, helperLimit, notMeasured } = limits

const measured = Object.keys(exports).filter(
  (subpath) => !notMeasured.some((start) => subpath.startsWith(start)),
)
const fileOf = (subpath) => exports[subpath].import.default
const limitOf = (name) => groupOf(name)?.limit ?? helperLimit

/** One check for each export of the measured subpaths. Needs a build. */
const alone = async (subpath) => {
  const names = Object.keys(await import(resolve(fileOf(subpath))))
  return names.map((name) => ({
    name: `${name} of ${subpath}`,
    import: { [fileOf(subpath)]: `{ ${name} }` },
    limit: `${limitOf(name)} kB`,
  }))
}

const together = bundles.map(({ what, limit, imports }) => ({
  name: what,
  import: Object.fromEntries(Object.entries(imports).map(([subpath, names]) => [fileOf(subpath), names])),
  limit: `${limit} kB`,
}))

const checks = [...(await Promise.all(measured.map(alone))).flat(), ...together]

export default checks.map((check) => ({
  ...check,
  path: Object.keys(check.import),
  gzip: true,
  // Files that are imported for nothing but their order are left out, and that is no news.
  modifyEsbuildConfig: (config) => ({ ...config, logLevel: 'error' }),
}))

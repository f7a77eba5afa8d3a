import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/**
 * Checks the packed tarball: it passes publint and attw (all resolution modes), each export loads with the same names by
 * `import` and by `require`, and SQLite finds the file of its thread. Needs a build.
 */
const main = () => {
  const work = mkdtempSync(join(tmpdir(), 'frontdesk-package-'))
  try {
    checkTypesVersions()
    const tarball = packed(work)
    run('publint', ['run', tarball, '--strict'])
    run('attw', [tarball, '--no-emoji'])
    const { dependencies, peerDependencies } = manifest
    const project = installed(join(work, 'with-peers'), tarball, { ...dependencies, ...peerDependencies })
    checkLoading(project)
    checkOneErrorClass(project)
    checkSqliteThread(project)
    checkWithoutPeers(installed(join(work, 'without-peers'), tarball, dependencies))
  } finally {
    rmSync(work, { recursive: true })
  }
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const subpaths = Object.keys(manifest.exports).filter((subpath) => subpath !== './package.json')

/** The older resolver reads `typesVersions` instead of `exports`, so both must name the same files. */
const checkTypesVersions = () => {
  const expected = subpaths
    .filter((subpath) => subpath !== '.')
    .map((subpath) => [subpath.slice(2), [manifest.exports[subpath].require.types]])
  equal('typesVersions', manifest.typesVersions, { '*': Object.fromEntries(expected) })
}

const packed = (work) => {
  const [{ filename }] = JSON.parse(
    output('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work]),
  )
  return join(work, filename)
}

/** Creates a project with the tarball and the named packages installed. */
const installed = (project, tarball, packages) => {
  const home = join(project, 'node_modules', manifest.name)
  mkdirSync(home, { recursive: true })
  run('tar', ['-xf', tarball, '--strip-components=1', '-C', home])
  for (const name of Object.keys(packages)) {
    const link = join(project, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(resolve('node_modules', name), link)
  }
  return project
}

const checkLoading = (project) => {
  for (const subpath of subpaths) {
    const name = `${manifest.name}${subpath.slice(1)}`
    const names = namesIn(project, 'module', `import * as found from '${name}'`)
    if (names.length === 0) throw new Error(`Expected exports in ${name}, found none.`)
    equal(`require('${name}')`, namesIn(project, 'commonjs', `const found = require('${name}')`), names)
  }
  console.log(`${subpaths.length} exports load by import and by require.`)
}

/** A module that exists twice would make two classes of one name, and `instanceof` would fail between two exports. */
const checkOneErrorClass = (project) => {
  const list = JSON.stringify(subpaths.map((subpath) => `${manifest.name}${subpath.slice(1)}`))
  const count = `
    const classes = modules.flatMap((module) => module.HelpdeskError ?? [])
    console.log(JSON.stringify([classes.length > 1, new Set(classes).size]))`
  for (const [type, load] of [
    ['module', `await Promise.all(${list}.map((name) => import(name)))`],
    ['commonjs', `${list}.map((name) => require(name))`],
  ]) {
    const source = `const modules = ${load};${count}`
    const found = JSON.parse(output(process.execPath, [`--input-type=${type}`, '--eval', source], project))
    equal(`the exports to share one class HelpdeskError (${type})`, found, [true, 1])
  }
}

/** SQLite runs in a thread, which starts from a file of the package. An idle thread does not keep the program alive. */
const checkSqliteThread = (project) => {
  for (const [type, load] of [
    ['module', `await import('${manifest.name}/adapters/sqlite')`],
    ['commonjs', `require('${manifest.name}/adapters/sqlite')`],
  ]) {
    const source = `
      const { createSqliteStorage } = ${load}
      createSqliteStorage({ filename: ${JSON.stringify(join(project, `${type}.db`))} })
        .then((store) => store.feedPosition('acme', 'settings'))
        .then((position) => console.log(JSON.stringify(position)))`
    const found = output(process.execPath, [`--input-type=${type}`, '--eval', source], project)
    equal(`the answer of SQLite in a thread (${type})`, JSON.parse(found), 0)
  }
}

/** The exports that need an optional peer, with its name. All others load with the dependencies only. */
const needPeers = [
  'availability/icalendar',
  'testing/laws',
  'testing/arbitraries',
  'adapters/sql',
  'adapters/sqlite',
  'adapters/postgres',
  'adapters/mime',
  'adapters/smtp',
]

const checkWithoutPeers = (project) => {
  const names = JSON.stringify(subpaths.map((subpath) => subpath.slice(2)))
  const source = `
    const refused = []
    for (const name of ${names}) {
      await import(name === '' ? '${manifest.name}' : '${manifest.name}/' + name).catch(() => refused.push(name))
    }
    console.log(JSON.stringify(refused))`
  const refused = JSON.parse(output(process.execPath, ['--input-type=module', '--eval', source], project))
  equal('the exports that need an optional peer', refused, needPeers)
}

const namesIn = (project, type, load) => {
  const source = `${load}; console.log(JSON.stringify(Object.keys(found).sort()))`
  return JSON.parse(output(process.execPath, [`--input-type=${type}`, '--eval', source], project))
}

const equal = (what, found, expected) => {
  if (JSON.stringify(found) === JSON.stringify(expected)) return
  throw new Error(`Expected ${what} to be ${JSON.stringify(expected)}, found ${JSON.stringify(found)}.`)
}

const path = `${resolve('node_modules/.bin')}:${process.env.PATH}`
const run = (command, args) =>
  execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, PATH: path } })
const output = (command, args, cwd) => execFileSync(command, args, { cwd, encoding: 'utf8' })

main()

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { committedExceptions, committedLines } from './committed'
import { consumer, DeclaredPackage, sourceProgram, sources, subpaths } from './declared-package'
import { doubledNames } from './doubled-names'
import { exportedNames, isFunction } from './exported-names'
import { methodsWithoutErrors } from './methods-without-errors'
import { claimsHelpdeskError, namedErrors } from './named-errors'
import { reachedTypes } from './reached-types'
import { createThrows } from './thrown-errors'
import { throwsNothing } from './throws-nothing'
import { undocumented } from './undocumented'
import { wrapperFaults } from './wrapper-faults'

// Outside of a test, because the declarations take longer than a test may.
const declared = new DeclaredPackage()
const program = declared.program([...subpaths.values()])
const checker = program.getTypeChecker()
const exported = exportedNames(program, subpaths)
const symbols = new Set(exported.map(({ symbol }) => symbol))
const namesOf = (subpath: string) => exported.filter((name) => name.subpath === subpath)
/** A test suite imports the arbitraries of a policy together with the policy. */
const besides = (subpath: string) => (subpath === 'testing/arbitraries' ? [...subpaths.keys()] : [])
const fileOf = (subpath: string) => `exports/${subpath === '.' ? 'index' : subpath.replaceAll('/', '.')}.txt`

describe('the exports of each subpath are the reviewed list', () => {
  test.each([...subpaths.keys()])('%s', (subpath) => {
    const found = namesOf(subpath).map(({ kind, name }) => `${kind} ${name}`)
    expect(found.length).toBeGreaterThan(0)
    expect(found).toEqual(committedLines(fileOf(subpath), found))
  })

  test('no list is left of a subpath that is gone', () => {
    const lists = readdirSync(join(consumer, 'exports')).map((file) => `exports/${file}`)
    expect(lists.sort()).toEqual([...subpaths.keys()].map(fileOf).sort())
  })
})

test('no exported name means two things', () => {
  const doubled = doubledNames(checker, exported)
  expect(doubled).toEqual(committedExceptions('exceptions/doubled-names.txt', doubled))
})

test('every type that a public declaration names is exported', () => {
  const reached = reachedTypes(checker, [...symbols])
  expect(reached.size).toBeGreaterThan(200)
  const missing = [...reached].filter(([symbol]) => !symbols.has(symbol)).map(([symbol]) => symbol.name)
  const names = [...new Set(missing)].sort()
  expect(names).toEqual(committedExceptions('exceptions/missing-types.txt', names))
})

test('a host can declare a wrapper of every function', { timeout: 300_000 }, () => {
  const faults = [...subpaths.keys()].flatMap((subpath) => {
    const functions = namesOf(subpath).filter((name) => isFunction(checker, name))
    const names = functions.map(({ name }) => name)
    return wrapperFaults(declared, subpath, names, besides(subpath)).map((name) => `${subpath} ${name}`)
  })
  expect(faults).toEqual(committedExceptions('exceptions/wrappers.txt', faults))
})

test('every function of the sides names its errors', () => {
  const silent = methodsWithoutErrors(checker, namesOf('.'), '/src/helpdesk/')
  // These read nothing. Errors of the worker go to `onError`.
  expect([...silent].sort()).toEqual([
    'AccountSides.admin',
    'AccountSides.agent',
    'Helpdesk.account',
    'Helpdesk.close',
    'HostSide.newVisitorToken',
    'Worker.drain',
    'Worker.start',
    'Worker.stop',
  ])
})

describe('every function and every property has a sentence', () => {
  test.each([...subpaths.keys()])('in %s', (subpath) => {
    const { functions, properties } = undocumented(checker, namesOf(subpath))
    expect([...functions, ...properties], 'A sentence names the meaning, the unit, and the source.').toEqual(
      [],
    )
  })
})

describe('every function names its errors', () => {
  const sourceChecker = sourceProgram.getTypeChecker()
  const throws = createThrows(sourceChecker)
  const functions = exportedNames(sourceProgram, sources).filter((name) => isFunction(sourceChecker, name))
  const namesIn = (found: typeof functions) => [...new Set(found.map(({ name }) => name))].sort()

  test.each([...subpaths.keys()])('in %s', (subpath) => {
    const silent = functions.filter(
      ({ subpath: at, symbol }) =>
        at === subpath && throws(symbol) && namedErrors(sourceChecker, symbol) === 'silent',
    )
    expect(namesIn(silent), 'A HelpdeskError can be thrown from these: name its codes with @throws.').toEqual(
      [],
    )
  })

  test('a function that throws nothing although an error is in reach is one of these', () => {
    const calm = functions.filter(
      ({ symbol }) => throws(symbol) && namedErrors(sourceChecker, symbol) === 'none',
    )
    expect(namesIn(calm)).toEqual(Object.keys(throwsNothing).sort())
  })

  test('an error that is named can be thrown', () => {
    const claimed = functions.filter(
      ({ symbol }) => claimsHelpdeskError(sourceChecker, symbol) && !throws(symbol),
    )
    // It calls what the caller gives: an account.
    expect(namesIn(claimed)).toEqual(['runTraffic'])
  })
})

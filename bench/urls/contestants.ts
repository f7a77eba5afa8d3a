import micromatch from 'micromatch'
import picomatch from 'picomatch'
import { RE2 } from 're2-wasm'
import { URLPattern } from 'urlpattern-polyfill'
import { escaped } from '../engines/translate'
import type { Contestant } from '../harness/contestant'
import type { PageView, Pattern, PatternData } from './patterns'

type Urls = Contestant<PatternData, PageView>

type Test = (view: PageView) => boolean

/** Tests all patterns, one after another. */
const eachAsked = (name: string, compile: (pattern: Pattern) => Test, upTo = Infinity): Urls => ({
  name,
  upTo,
  build: ({ patterns }) => {
    const tests = patterns.map(compile)
    return (view) => {
      const found: Pattern[] = []
      for (let index = 0; index < tests.length; index += 1) {
        if (tests[index]?.(view)) found.push(patterns[index] as Pattern)
      }
      return found
    }
  },
})

export const stringMethods = eachAsked('string methods', ({ kind, value }) => {
  if (kind === 'is') return ({ address }) => address === value
  if (kind === 'starts') return ({ url }) => url.startsWith(value)
  if (kind === 'contains') return ({ url }) => url.includes(value)
  const below = `${value}/`
  return ({ address }) => address === value || address.startsWith(below)
})

/** `bash` lets a star match a slash. The addresses of the workload contain no other glob characters. */
const globOptions = { bash: true, dot: true }

const globsOf = ({ kind, value }: Pattern): string[] => {
  if (kind === 'is') return [value]
  if (kind === 'below') return [value, `${value}/*`]
  return [kind === 'starts' ? `${value}*` : `*${value}*`]
}

const subjectOf = ({ kind }: Pattern): 'url' | 'address' =>
  kind === 'is' || kind === 'below' ? 'address' : 'url'

export const micromatchEach = eachAsked(
  'micromatch.isMatch',
  (pattern) => {
    const [globs, subject] = [globsOf(pattern), subjectOf(pattern)]
    return (view) => micromatch.isMatch(view[subject], globs, globOptions)
  },
  1_000,
)

export const picomatchCompiled = eachAsked('picomatch, compiled', (pattern) => {
  const tests = globsOf(pattern).map((glob) => picomatch(glob, globOptions))
  const subject = subjectOf(pattern)
  return (view) => tests.some((matches) => matches(view[subject]))
})

/** The source of a regular expression for the whole address with its query. */
const sourceOf = ({ kind, value }: Pattern): string => {
  const literal = escaped(value)
  switch (kind) {
    case 'is':
      return `^${literal}(?:\\?|$)`
    case 'starts':
      return `^${literal}`
    case 'below':
      return `^${literal}(?:[/?]|$)`
    case 'contains':
      return literal
  }
}

export const regExps = eachAsked('RegExp, compiled', (pattern) => {
  const expression = new RegExp(sourceOf(pattern))
  return ({ url }) => expression.test(url)
})

export const re2Wasm = eachAsked(
  're2-wasm, compiled',
  (pattern) => {
    const expression = new RE2(sourceOf(pattern), 'u')
    return ({ url }) => expression.test(url)
  },
  1_000,
)

/** Text that an address must contain may be in any of its parts, so one pattern is needed for each part. */
export const urlPatterns = eachAsked(
  'URLPattern (polyfill), compiled',
  (pattern) => {
    const patterns = urlPatternsOf(pattern).map((init) => new URLPattern(init))
    return ({ url }) => patterns.some((each) => each.test(url))
  },
  1_000,
)

const urlPatternsOf = ({ kind, value }: Pattern): Record<string, string>[] => {
  if (kind === 'contains') {
    const inPath = { pathname: `*${value}*` }
    return value.includes('/') ? [inPath] : [inPath, { hostname: `*${value}*` }, { search: `*${value}*` }]
  }
  const { protocol, hostname, pathname } = new URL(value)
  const site = { protocol: protocol.slice(0, -1), hostname }
  if (kind === 'is') return [{ ...site, pathname }]
  return kind === 'starts'
    ? [{ ...site, pathname: `${pathname}*` }]
    : [
        { ...site, pathname },
        { ...site, pathname: `${pathname}/*` },
      ]
}

/** One automaton for all patterns. It is native and needs a compiler: `npm install --no-save re2@1.24.1`. */
export const re2Set: Urls = {
  name: 'RE2.Set, native',
  build: async ({ patterns }) => {
    const RE2Native = await import('re2').then(
      (loaded) => loaded.default,
      () => undefined,
    )
    if (!RE2Native) return undefined
    const set = new RE2Native.Set(patterns.map(sourceOf))
    return ({ url }) => set.match(url).map((index) => patterns[index] as Pattern)
  },
}

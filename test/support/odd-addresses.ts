import { seededRandom } from '../../src/shared/random'
import * as parts from './odd-parts'

/**
 * Addresses that URL parsers read differently, or once did: the same ones on every machine and in every run, by what is
 * odd about them. Browsers make them too, so nothing here needs Node.
 */
export const oddAddresses = (): Record<string, readonly string[]> => ({
  asciiInHosts: parts.ascii.flatMap((character) => [
    `http://a${character}b.example/`,
    `http://a%${character.charCodeAt(0).toString(16).padStart(2, '0')}b.example/`,
    `http://${character}`,
  ]),
  punycode: made('punycode', 1_000, ({ one, some }) =>
    some(1, 2, () => one(parts.labelStarts) + one(parts.labelEnds) + one(['', one(parts.labelEnds)])).join(
      '.',
    ),
  ).map(asHost),
  commonScripts: made('common scripts', 1_500, ({ one, some }) =>
    some(1, 6, () => one(parts.commonLetters)).join(''),
  ).map(asHost),
  rareScripts: made('rare scripts', 1_500, ({ one, some }) =>
    some(1, 4, () => one(one([parts.commonLetters, parts.rareLetters]))).join(''),
  ).map(asHost),
  newCharacters: Array.from({ length: 2_100 }, (_, index) => String.fromCodePoint(0x80 + index * 97)).map(
    asHost,
  ),
  escapedHosts: made(
    'escaped',
    500,
    ({ one }) => encodeURIComponent(one(parts.commonLetters)) + one(['', '', '', ...parts.escapes]),
  ).map(asHost),
  longLabels: ['a', 'ü', '你', '☕', 'xn--a', 'a\u0301'].flatMap((part) =>
    [62, 63, 64, 255, 2_000].map((length) => asHost(part.repeat(length).slice(0, length))),
  ),
  ipv4: made('ipv4', 900, ({ one, some }) => {
    const host = some(1, 4, () => one(parts.numbers)).join(one(parts.dots))
    return `http://${host}${one(parts.hostEnds)}`
  }),
  ipv6: made('ipv6', 700, ({ one, some }) => {
    const half = (most: number) =>
      some(0, most, () => one(parts.groups.slice(0, one([11, 11, 20])))).join(':')
    return `http://[${one([half(8), `${half(4)}::${half(4)}`])}]${one(parts.hostEnds)}`
  }),
  authorities: made('authorities', 1_000, ({ one }) => {
    const { schemes, slashes, users, ports } = parts
    return [schemes, slashes, users, ['ex.com', 'EX.com.', '', 'ü.example'], ports].map(one).join('')
  }),
  rest: made('rest', 1_500, ({ one, some }) => {
    const { ascii, ofRest, commonLetters } = parts
    return `https://ex.com/${some(1, 6, () => one(one([ascii, ofRest, commonLetters]))).join('')}`
  }),
})

const asHost = (label: string): string => `https://${label}.example/p`

interface Chance {
  readonly one: <Item>(items: readonly Item[]) => Item
  readonly some: (least: number, most: number, make: () => string) => readonly string[]
}

const made = (name: string, count: number, make: (chance: Chance) => string): readonly string[] => {
  const random = seededRandom('odd addresses', name)
  const below = (end: number): number => Math.floor(random() * end)
  const chance: Chance = {
    one: <Item>(items: readonly Item[]) => items[below(items.length)] as Item,
    some: (least, most, part) => Array.from({ length: least + below(most - least + 1) }, part),
  }
  return Array.from({ length: count }, () => make(chance))
}

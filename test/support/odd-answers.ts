import { canonicalHost } from '../../src/shared/canonical-host'
import { textDigest } from '../../src/shared/digest'
import { parsePageUrl } from '../../src/targeting/page-url'
import { oddAddresses } from './odd-addresses'

/** How the pages of one kind are read: how many addresses are a page, and a digest of all that is read of them. */
export interface OddAnswers {
  readonly addresses: number
  readonly pages: number
  readonly digest: string
}

/** One line for each odd address, by kind: what is read of the page, or why it is none. */
export const readOddAddresses = (): Record<string, readonly string[]> =>
  Object.fromEntries(
    Object.entries(oddAddresses()).map(([kind, addresses]) => [
      kind,
      addresses.map((address) => {
        const parsed = parsePageUrl(address)
        return JSON.stringify([address, 'page' in parsed ? parsed.page : parsed.refused])
      }),
    ]),
  )

/** One line for each character up to the end of the ideographs: the host of a label that holds it. */
export const readEveryCharacter = (): readonly string[] =>
  Array.from({ length: 0x32_400 }, (_, point) =>
    JSON.stringify([point, canonicalHost(`a${String.fromCodePoint(point)}b.c`) ?? null]),
  )

export const inShort = (lines: readonly string[]): OddAnswers => ({
  addresses: lines.length,
  pages: lines.filter((line) => !/,(?:null|"PAGE_URL_\w+")\]$/.test(line)).length,
  digest: textDigest(lines.join('\n')),
})

/** The likely intended name: the one with the fewest changed letters, at most a third of the given name. */
export const nearest = (given: unknown, names: readonly string[]): string | undefined => {
  if (typeof given !== 'string' || given.length > longest) return undefined
  let best: string | undefined
  let fewest = Math.max(1, Math.floor(given.length / 3)) + 1
  for (const name of names.slice(0, most)) {
    if (name.length > longest) continue
    const changes = distance(given.toLowerCase(), name.toLowerCase())
    if (changes < fewest) [best, fewest] = [name, changes]
  }
  return best
}

const longest = 64
const most = 1_000

/** The number of letters to add, remove or replace (Levenshtein distance). */
const distance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1]
    for (let at = 0; at < to.length; at += 1) {
      const replaced = (row[at] ?? 0) + Number(to[at] !== letter)
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}

/**
 * Encodes a label in Punycode (RFC 3492), without the prefix `xn--`. The time grows with the square of the length, so the
 * caller has to limit it.
 */
export const punycode = (label: string): string => {
  const points = Array.from(label, (character) => character.codePointAt(0) as number)
  const ascii = points.filter((point) => point < firstPoint)
  let output = String.fromCharCode(...ascii) + (ascii.length > 0 ? '-' : '')
  let [handled, least, delta, bias] = [ascii.length, firstPoint, 0, 72]
  while (handled < points.length) {
    const next = Math.min(...points.filter((point) => point >= least))
    delta += (next - least) * (handled + 1)
    for (const point of points) {
      if (point < next) delta += 1
      if (point !== next) continue
      output += digits(delta, bias)
      bias = adapted(delta, handled + 1, handled === ascii.length)
      delta = 0
      handled += 1
    }
    delta += 1
    least = next + 1
  }
  return output
}

const firstPoint = 0x80
const base = 36
const lowest = 1
const highest = 26

/** Writes a number as a generalized variable-length integer (section 3.3). */
const digits = (number: number, bias: number): string => {
  let [rest, text] = [number, '']
  for (let place = base; ; place += base) {
    const threshold = Math.max(lowest, Math.min(highest, place - bias))
    if (rest < threshold) return text + digit(rest)
    text += digit(threshold + ((rest - threshold) % (base - threshold)))
    rest = Math.floor((rest - threshold) / (base - threshold))
  }
}

const digit = (value: number): string => 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(value)

/** Adapts the bias to the last delta (section 6.1). */
const adapted = (delta: number, handled: number, first: boolean): number => {
  let rest = Math.floor(delta / (first ? 700 : 2))
  rest += Math.floor(rest / handled)
  let bias = 0
  for (; rest > ((base - lowest) * highest) / 2; bias += base) rest = Math.floor(rest / (base - lowest))
  return bias + Math.floor(((base - lowest + 1) * rest) / (rest + 38))
}

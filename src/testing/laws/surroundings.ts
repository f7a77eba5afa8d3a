/** A time and a random number that a policy would find if it looked for them. */
export type Surroundings = {
  /** In epoch ms. */
  readonly now: number
  /** From 0, below 1. */
  readonly draw: number
}

/** Two of them, so different that a policy that reads the clock or draws decides otherwise. */
export const surroundings: readonly [Surroundings, Surroundings] = [
  { now: Date.UTC(2001, 1, 3, 4, 5, 6, 7), draw: 0.125 },
  { now: Date.UTC(2034, 10, 18, 21, 40, 51, 998), draw: 0.875 },
]

/** The results of a function in both surroundings. */
export const inBoth = <Result>(body: () => Result): readonly [Result, Result] => [
  inside(surroundings[0], body),
  inside(surroundings[1], body),
]

/**
 * Runs a function while the clock stands still and every random number is the same. The globals are restored afterwards,
 * also when the function throws. A global that cannot be replaced stays as it is.
 */
export const inside = <Result>({ now, draw }: Surroundings, body: () => Result): Result => {
  const { performance, crypto } = globalThis as { performance?: object; crypto?: object }
  const byte = Math.floor(draw * 256)
  const uuid = `${byte.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
  const filled = <Given extends ArrayBufferView>(given: Given): Given => {
    new Uint8Array(given.buffer, given.byteOffset, given.byteLength).fill(byte)
    return given
  }
  const restores = [
    replace(Date, 'now', () => now),
    replace(globalThis, 'Date', dateAt(now)),
    replace(Math, 'random', () => draw),
    replace(performance, 'now', () => now % 86_400_000),
    replace(crypto, 'randomUUID', () => uuid),
    replace(crypto, 'getRandomValues', filled),
  ]
  try {
    return body()
  } finally {
    for (const restore of restores.reverse()) restore()
  }
}

/** `Date`, with this time wherever the present one is asked for. */
const dateAt = (now: number): DateConstructor =>
  new Proxy(Date, {
    construct: (date, given, target) =>
      Reflect.construct(date, given.length === 0 ? [now] : given, target) as object,
    apply: (date) => String(new date(now)),
  })

/** Replaces a property of a global, and returns the function that undoes it. */
const replace = (owner: object | undefined, name: string, value: unknown): (() => void) => {
  if (owner === undefined) return () => undefined
  const before = Reflect.getOwnPropertyDescriptor(owner, name)
  const replaced = Reflect.defineProperty(owner, name, { value, configurable: true, writable: true })
  return () => {
    if (!replaced) return
    if (before) Reflect.defineProperty(owner, name, before)
    else Reflect.deleteProperty(owner, name)
  }
}

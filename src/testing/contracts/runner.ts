/**
 * The function that a contract needs from a test runner. The `test` of vitest has this shape; other runners need a
 * wrapper.
 */
export type TestFunction = (
  name: string,
  body: (context: {
    /** Starts an expectation about a value. */
    readonly expect: Expect
  }) => Promise<void>,
  timeoutMilliseconds?: number,
) => unknown

export type Expect = (actual: unknown) => Expectation

/** The comparisons that the contracts use. Each throws when it fails. */
export interface Expectation {
  /** The same value, as `Object.is` compares. */
  toBe(expected: unknown): void
  /** The same structure; a property that is undefined counts as absent. */
  toEqual(expected: unknown): void
  /** For a promise that must reject. */
  readonly rejects: {
    /** The error has at least these properties. */
    toMatchObject(expected: object): Promise<void>
  }
}

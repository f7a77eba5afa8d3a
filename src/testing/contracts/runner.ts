/**
 * The function that a contract needs from a test runner. The `test` of vitest has this shape; other runners need a
 * wrapper.
 */
export type TestFunction = (
  name: string,
  body: (context: { readonly expect: Expect }) => Promise<void>,
  timeoutMilliseconds?: number,
) => unknown

export type Expect = (actual: unknown) => Expectation

export interface Expectation {
  toBe(expected: unknown): void
  toEqual(expected: unknown): void
  readonly rejects: { toMatchObject(expected: object): Promise<void> }
}

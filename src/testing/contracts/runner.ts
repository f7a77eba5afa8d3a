/** What a contract needs of a test runner: the `test` of vitest has this shape, and so can a wrapper of any other. */
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

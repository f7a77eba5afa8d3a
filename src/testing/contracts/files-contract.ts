import type { Files } from '../../adapters/contracts/files'
import type { TestFunction } from './runner'

/** Registers the tests that every implementation of `Files` must pass. `make` creates an empty one for each test. */
export const filesContract = (test: TestFunction, make: () => Promise<Files>): void => {
  const bytes = (...values: number[]) => Uint8Array.from(values)
  const plain = (found: Uint8Array | undefined) => found && [...found]

  test('keeps bytes under a name', async ({ expect }) => {
    const files = await make()
    await files.put('acme', 'mail', bytes(0, 255, 10, 13))
    await files.put('acme', 'empty', bytes())
    expect(plain(await files.get('acme', 'mail'))).toEqual([0, 255, 10, 13])
    expect(plain(await files.get('acme', 'empty'))).toEqual([])
    expect(await files.get('acme', 'absent')).toBe(undefined)
  })

  test('replaces and removes', async ({ expect }) => {
    const files = await make()
    await files.put('acme', 'mail', bytes(1, 2, 3))
    await files.put('acme', 'mail', bytes(4))
    expect(plain(await files.get('acme', 'mail'))).toEqual([4])
    await files.remove('acme', 'mail')
    await files.remove('acme', 'mail')
    expect(await files.get('acme', 'mail')).toBe(undefined)
  })

  test('keeps the bytes when the caller changes them afterwards', async ({ expect }) => {
    const files = await make()
    const given = bytes(1)
    await files.put('acme', 'mail', given)
    given[0] = 9
    const got = await files.get('acme', 'mail')
    got?.fill(7)
    expect(plain(await files.get('acme', 'mail'))).toEqual([1])
  })

  test('separates accounts and unusual names', async ({ expect }) => {
    const files = await make()
    const names = [
      'a',
      'A',
      '../a',
      '/a',
      'a/b',
      'a%2Fb',
      '.',
      '..',
      'a\0',
      'ü',
      '🙂',
      'CON',
      'x'.repeat(1_000),
    ]
    for (const [index, name] of names.entries()) {
      await files.put('one', name, bytes(index))
      await files.put(name, 'one', bytes(100 + index))
    }
    for (const [index, name] of names.entries()) {
      expect(plain(await files.get('one', name))).toEqual([index])
      expect(plain(await files.get(name, 'one'))).toEqual([100 + index])
    }
  })

  test('shows a complete file while it is being replaced', async ({ expect }) => {
    const files = await make()
    const versions = [1, 2, 3, 4].map((value) => new Uint8Array(100_000).fill(value))
    await Promise.all(versions.map((version) => files.put('acme', 'mail', version)))
    const got = await files.get('acme', 'mail')
    expect([got?.length, new Set(got).size]).toEqual([100_000, 1])
  })
}

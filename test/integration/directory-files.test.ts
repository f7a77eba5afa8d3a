import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDirectoryFiles } from '../../src/adapters/files'
import { filesContract } from '../../src/testing'

let root = ''
let made = 0
const freshDirectory = () => {
  made += 1
  return join(root, String(made), 'below')
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'frontdesk-files-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('directory files', () => {
  filesContract(test, async () => createDirectoryFiles({ directory: freshDirectory() }))

  test('keeps its files below its directory and leaves no drafts', async () => {
    const directory = freshDirectory()
    const files = createDirectoryFiles({ directory })
    await files.put('../../out', '../../out', Uint8Array.of(1))
    await Promise.all([1, 2, 3].map((value) => files.put('acme', 'mail', Uint8Array.of(value))))
    expect(await readdir(join(directory, '..'))).toEqual(['below'])
    const names = (await readdir(directory, { recursive: true })).map((name) => name.split('/').at(-1))
    expect(names.length).toBe(4)
    for (const name of names) expect(name).toMatch(/^[0-9a-f]{64}$/)
  })

  test('keeps its files for their owner', async () => {
    const directory = freshDirectory()
    await createDirectoryFiles({ directory }).put('acme', 'mail', Uint8Array.of(1))
    expect((await stat(directory)).mode & 0o777).toBe(0o700)
    for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
      const { mode } = await stat(join(entry.parentPath, entry.name))
      expect(mode & 0o777).toBe(entry.isDirectory() ? 0o700 : 0o600)
    }
  })

  test('removes the draft of what could not be written', async () => {
    const directory = freshDirectory()
    const files = createDirectoryFiles({ directory })
    await files.put('acme', 'mail', Uint8Array.of(1))
    await expect(files.put('acme', 'mail', 7 as never as Uint8Array)).rejects.toMatchObject({
      code: 'ERR_INVALID_ARG_TYPE',
    })
    expect((await readdir(directory, { recursive: true })).filter((name) => name.includes('draft'))).toEqual(
      [],
    )
    expect(await files.get('acme', 'mail')).toEqual(Uint8Array.of(1))
  })

  test('is read by another instance, as after a restart', async () => {
    const directory = freshDirectory()
    await createDirectoryFiles({ directory }).put('acme', 'mail', Uint8Array.of(7))
    expect(await createDirectoryFiles({ directory }).get('acme', 'mail')).toEqual(Uint8Array.of(7))
  })

  test('throws the error of the disk', async () => {
    const directory = freshDirectory()
    await mkdir(join(directory, '..'), { recursive: true })
    await writeFile(directory, 'a file where the directory should be')
    const files = createDirectoryFiles({ directory })
    await expect(files.put('acme', 'mail', Uint8Array.of(1))).rejects.toMatchObject({ code: 'ENOTDIR' })
    await expect(files.get('acme', 'mail')).rejects.toMatchObject({ code: 'ENOTDIR' })
  })
})

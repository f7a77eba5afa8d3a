import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

export interface BundledChromium {
  readonly executablePath: string
  readonly env: Record<string, string>
}

/**
 * The Chromium inside the npm package, unpacked once per machine, with the shared libraries and the font that the
 * package brings: a machine needs neither NSS nor any font of its own. Fonts that it does have are used as well.
 */
export const bundledChromium = async (): Promise<BundledChromium> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Expected a Chromium for the tests, found none: set CHROMIUM to the path of one.')
  }
  const home = join(tmpdir(), `frontdesk-chromium-147-${process.getuid?.() ?? 0}`)
  if (!existsSync(home)) await unpackTo(home)
  return {
    executablePath: join(home, 'chromium'),
    env: {
      HOME: home,
      PATH: process.env['PATH'] ?? '',
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
      LD_LIBRARY_PATH: join(home, 'lib'),
    },
  }
}

/** Unpacks beside and renames at the end, so that no other run finds half a browser. */
const unpackTo = async (home: string): Promise<void> => {
  const work = await mkdtemp(`${home}-`)
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../../bin')
  const unpacked = async (name: string): Promise<Buffer> =>
    promisify(brotliDecompress)(await readFile(join(packed, name)))
  await writeFile(join(work, 'chromium'), await unpacked('chromium.br'), { mode: 0o755 })
  untar(await unpacked('al2023.tar.br'), work)
  untar(await unpacked('fonts.tar.br'), work)
  await writeFile(join(work, 'fonts.conf'), fontsConfiguration(home))
  await chmod(work, 0o755)
  await rename(work, home).catch(() => rm(work, { recursive: true }))
}

const untar = (archive: Buffer, folder: string): void => {
  const { status, stderr } = spawnSync('tar', ['-x', '--no-same-owner', '-C', folder], { input: archive })
  if (status !== 0) throw new Error(`Expected tar to unpack a part of Chromium, found: ${String(stderr)}`)
}

const fontsConfiguration = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${home}/cache</cachedir>
</fontconfig>
`

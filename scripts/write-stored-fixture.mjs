import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * Writes `test/fixtures/stored/VERSION` with the source as it is: a store with one of everything, which every later build
 * has to open. Run it once for each version that is released. It refuses a version that has one.
 */
const main = async () => {
  const root = process.cwd()
  // Below the project, so that the packages that stay outside of the bundle are found.
  const work = mkdtempSync(join(root, 'test/fixtures/.write-'))
  try {
    const outfile = join(work, 'write.mjs')
    await build({
      entryPoints: ['test/fixtures/stored/write.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    })
    const { writeFixture } = await import(pathToFileURL(outfile).href)
    console.log(`Wrote ${await writeFixture(root)}.`)
  } finally {
    rmSync(work, { recursive: true })
  }
}

await main()

import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * Writes `test/fixtures/stored/VERSION` with the current source: a store with one record of each kind, which all later
 * versions must be able to open. Run it once for each released version. It refuses a version that has a fixture.
 */
const main = async () => {
  const root = process.cwd()
  // Inside the project, so that the unbundled packages are found.
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

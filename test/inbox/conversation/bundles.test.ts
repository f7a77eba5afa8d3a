import { build } from 'esbuild'
import { expect, test } from 'vitest'

test.each(['decide', 'evolve', 'allowed-commands', 'current-entry'])(
  '%s needs no package and no sentence',
  async (name) => {
    const { metafile } = await build({
      entryPoints: [`src/inbox/conversation/${name}.ts`],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'neutral',
    })
    const files = Object.keys(metafile.inputs)
    expect(files.length).toBeGreaterThan(4)
    expect(files.filter((file) => /node_modules|schema|languages|reasons/.test(file))).toEqual([])
  },
)

import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Fails the build when a script weighs more than `limit` bytes gzipped: a visitor downloads it before anything else happens. */
export const weightLimit = (limit: number): Plugin => ({
  name: 'weight-limit',
  writeBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue
      const weight = gzipSync(file.code, { level: 9 }).length
      if (weight > limit)
        this.error(`${file.fileName} weighs ${weight} bytes gzipped, at most ${limit} are allowed.`)
      this.info(`${file.fileName} weighs ${weight} of ${limit} bytes gzipped.`)
    }
  },
})

import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Fails the build when a script is larger than `limit` bytes after gzip, because every visitor downloads it first. */
export const weightLimit = (limit: number): Plugin => ({
  name: 'weight-limit',
  writeBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue
      const weight = gzipSync(file.code, { level: 9 }).length
      if (weight > limit)
        this.error(`${file.fileName} has ${weight} bytes after gzip, more than the limit of ${limit}.`)
      this.info(`${file.fileName} weighs ${weight} of ${limit} bytes gzipped.`)
    }
  },
})

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { frontdeskSource } from '../shared/frontdesk-source'

const thread = fileURLToPath(new URL('../../../src/adapters/sqlite/run-statements.mjs', import.meta.url))

/** Bundles the server and the library into one file for Node. Other packages are not bundled. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  resolve: { alias: frontdeskSource },
  ssr: { external: true },
  build: { ssr: 'main.ts', target: 'node20', outDir: '../dist/server', emptyOutDir: true, sourcemap: true },
  plugins: [
    {
      name: 'sqlite-thread',
      generateBundle() {
        const source = readFileSync(thread)
        this.emitFile({ type: 'asset', fileName: 'run-statements.mjs', source })
      },
    },
  ],
})

import { defineConfig } from 'vite'

/** Bundles the server into one file for Node. Packages are not bundled. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { external: true },
  build: { ssr: 'main.ts', target: 'node20', outDir: '../dist/server', emptyOutDir: true, sourcemap: true },
})

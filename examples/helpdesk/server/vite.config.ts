import { defineConfig } from 'vite'

/** One file for Node, beside the packages that it imports. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { external: true },
  build: { ssr: 'main.ts', target: 'node20', outDir: '../dist/server', emptyOutDir: true, sourcemap: true },
})

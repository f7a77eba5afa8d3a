import { defineConfig } from 'vite'
import { weightLimit } from './weight-limit'

/** One classic script, its styles inside: whoever installs the widget adds one tag and no stylesheet. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    outDir: '../dist/widget',
    emptyOutDir: true,
    reportCompressedSize: false,
    lib: { entry: 'index.ts', formats: ['iife'], name: 'FrontdeskChat', fileName: () => 'widget.js' },
  },
  plugins: [weightLimit(15_000)],
})

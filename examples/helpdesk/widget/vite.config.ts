import { defineConfig, type LibraryOptions } from 'vite'
import { weightLimit } from './weight-limit'

/** One classic script, its styles inside: whoever installs the widget adds one tag and no stylesheet. */
const widget: LibraryOptions = {
  entry: 'index.ts',
  formats: ['iife'],
  name: 'FrontdeskChat',
  fileName: () => 'widget.js',
}

/** The same components as a module, for the preview of the settings pages: `--mode preview`. */
const preview: LibraryOptions = { entry: 'preview.tsx', formats: ['es'], fileName: () => 'preview.js' }

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    outDir: '../dist/widget',
    emptyOutDir: mode !== 'preview',
    reportCompressedSize: false,
    lib: mode === 'preview' ? preview : widget,
  },
  plugins: mode === 'preview' ? [] : [weightLimit(15_000)],
}))

import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, defineConfig, type InlineConfig, type Rolldown } from 'vite'
import { frontdeskSource } from '../shared/frontdesk-source'
import { weightLimit } from './weight-limit'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

const common = {
  root: import.meta.dirname,
  publicDir: false,
  resolve: { alias: frontdeskSource },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} satisfies InlineConfig

const built = (options: BuildOptions): BuildOptions => ({
  target: 'es2022',
  cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
  outDir: '../dist/widget',
  emptyOutDir: false,
  reportCompressedSize: false,
  ...options,
})

/**
 * Builds the drawer: a module whose name changes with its content. It is built first and returns its name, which the
 * widget needs.
 */
const buildDrawer = async (): Promise<string> => {
  const { output } = (await build({
    ...common,
    configFile: false,
    logLevel: 'warn',
    resolve: {
      alias: [
        ...frontdeskSource,
        { find: 'preact/jsx-runtime', replacement: path('drawer/shared-runtime.ts') },
      ],
    },
    build: built({
      emptyOutDir: true,
      modulePreload: false,
      // Built as a page, because the library mode keeps white space.
      rolldownOptions: {
        input: path('drawer/index.tsx'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'assets/drawer-[hash].js' },
      },
    }),
    plugins: [weightLimit(5_000)],
  })) as Rolldown.RolldownOutput
  return output[0].fileName
}

export default defineConfig(async ({ mode }) =>
  mode === 'preview'
    ? // The same components as a module, for previews in the settings.
      {
        ...common,
        build: built({ lib: { entry: 'preview.tsx', formats: ['es'], fileName: () => 'preview.js' } }),
      }
    : // One classic script that contains its styles, so that sites add a single tag.
      {
        ...common,
        define: { drawerPath: JSON.stringify(await buildDrawer()) },
        build: built({
          lib: { entry: 'index.ts', formats: ['iife'], name: 'FrontdeskChat', fileName: () => 'widget.js' },
        }),
        plugins: [weightLimit(15_000)],
      },
)

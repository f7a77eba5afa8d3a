import { readFileSync } from 'node:fs'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

const all = ['**/*.{ts,tsx}']
const source = ['src/**/*.ts']
/** scripts/folders.json lists each folder of src as pure or impure. A test compares the lists with the tree. */
const folders = JSON.parse(readFileSync(new URL('scripts/folders.json', import.meta.url), 'utf8'))
const pureCore = folders.pure.map((folder) => `src/${folder}/**/*.ts`)

/** Where each package may be imported, types included. */
const homes = [
  { files: ['src/**/schema.ts', 'src/**/*-schema.ts'], packages: ['zod/*'] },
  { files: ['src/availability/icalendar/calendar-file.ts'], packages: ['ical.js'] },
  { files: ['src/rules/engine.ts'], packages: ['json-rules-engine'] },
  { files: ['src/availability/icalendar/between-zones.ts'], packages: ['luxon'] },
  { files: ['src/rules/glob.ts'], packages: ['micromatch'] },
  { files: ['src/adapters/memory/transport.ts'], packages: ['eventemitter3'] },
  { files: ['src/shared/digest.ts'], packages: ['@noble/hashes', '@noble/hashes/*'] },
]

const restrictedImports = (allowed, extra = []) => [
  'error',
  {
    patterns: [
      ...homes
        .filter((home) => home !== allowed)
        .map(({ files, packages }) => ({
          group: packages,
          message: `Import it only in ${files.join(' and ')}.`,
        })),
      { regex: '^zod$', message: 'Import zod/mini: it adds much less to a bundle.' },
      ...extra,
    ],
  },
]

/** Errors that type checking does not find. */
const soundness = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'array-callback-return': 'error',
  'no-constant-binary-expression': 'error',
  'no-constant-condition': 'error',
  'no-irregular-whitespace': 'error',
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-self-compare': 'error',
  'no-template-curly-in-string': 'error',
  'no-unreachable-loop': 'error',
  'no-unsafe-finally': 'error',
  'no-unsafe-optional-chaining': 'error',
  'no-param-reassign': 'error',
}

const noBuiltins = {
  regex: '^node:',
  message: 'The pure core runs in browsers and workers: only adapters may use Node.',
}

const noDefaultExport = [
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'Use a named export.',
  },
  { selector: 'ExportAllDeclaration', message: 'List each exported name.' },
]

const kindLiteral = 'Literal[value=/^(chat|email)$/]'
const byKind =
  'A decision reads what the definition of the channel kind says, and compares no name of a kind.'

/** Names of our own kinds of channels, where they would decide something. Who acted (`by.kind`) is no kind of channel. */
const noChannelKinds = [
  `BinaryExpression[operator=/^[!=]==?$/]:not([left.object.name="by"]) > ${kindLiteral}`,
  `SwitchCase > ${kindLiteral}`,
  `CallExpression[callee.property.name=/^(has|includes|indexOf)$/] > ${kindLiteral}`,
  'ArrayExpression:has(> Literal[value="chat"]):has(> Literal[value="email"])',
  'TSUnionType:has(> TSLiteralType[literal.value="chat"]):has(> TSLiteralType[literal.value="email"])',
].map((selector) => ({ selector, message: byKind }))

/** The file of each kind of ours, the views Email and Chat, and the classes of retention, which are no kinds. */
const kindsAreNamedIn = [
  'src/inbox/channel-kinds/{channel-kind,chat,email}.ts',
  'src/inbox/channel-kinds/schema.ts',
  'src/inbox/views/view.ts',
  'src/consent/retention-classes.ts',
]

const now = 'The time is an argument: `now`, in epoch milliseconds.'
const noAmbientInput = [
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: now },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: now },
  { selector: 'CallExpression[callee.name="Date"]', message: now },
  {
    selector: 'CallExpression[callee.object.name="DateTime"][callee.property.name=/^(now|local|utc)$/]',
    message: now,
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Random numbers need a seed: use `seededRandom`.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(localeCompare|toLocale\\w+)$/]',
    message: 'The result depends on the locale of the machine.',
  },
  { selector: 'ImportExpression', message: 'The pure core is synchronous and imports nothing dynamically.' },
]
const ambientGlobals = [
  'process',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'console',
  'fetch',
  'crypto',
  'performance',
  'globalThis',
].map((name) => ({ name, message: 'The pure core gets all inputs as arguments.' }))

export default defineConfig(
  { ignores: ['**/dist/**', '**/.data/**', '**/.blocks/**', 'examples/helpdesk/site/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: all,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...soundness,
      // Methods of contracts are asynchronous, also in implementations that await nothing.
      '@typescript-eslint/require-await': 'off',
      // Objects here are closures, so a method works without its object.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      // The rule reports values of type `unknown` that were checked for `undefined` only.
      '@typescript-eslint/no-base-to-string': 'off',
      // Biome reports it, and asks for a reason where it is allowed.
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Tests assert the types of `expect.any` and of parsed JSON.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
  {
    files: ['examples/**/*.{ts,tsx}'],
    // Event handlers in pages start asynchronous work without awaiting it. The work handles its own errors.
    rules: { '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }] },
  },
  {
    files: source,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      // The limit is for code, not for tables.
      'max-lines': ['error', { max: 250, skipComments: true, skipBlankLines: true }],
      'no-restricted-imports': restrictedImports(),
      'no-restricted-syntax': ['error', ...noDefaultExport, ...noChannelKinds],
    },
  },
  {
    files: pureCore,
    rules: {
      'no-restricted-imports': restrictedImports(undefined, [noBuiltins]),
      'no-restricted-syntax': ['error', ...noDefaultExport, ...noAmbientInput, ...noChannelKinds],
      'no-restricted-globals': ['error', ...ambientGlobals],
    },
  },
  {
    files: kindsAreNamedIn,
    rules: { 'no-restricted-syntax': ['error', ...noDefaultExport, ...noAmbientInput] },
  },
  ...homes.map((home) => ({
    files: home.files,
    rules: { 'no-restricted-imports': restrictedImports(home, [noBuiltins]) },
  })),
)

import { readdirSync, readFileSync } from 'node:fs'
import { ESLint } from 'eslint'

const { pure } = JSON.parse(readFileSync(new URL('folders.json', import.meta.url), 'utf8'))

/** A file of each pure folder: ESLint needs the path of a real file to check planted code. */
const fileOf = (folder) =>
  `src/${folder}/${readdirSync(`src/${folder}`, { recursive: true }).find((name) => name.endsWith('.ts'))}`

/** Code that ESLint must refuse: the path of the file, the code, and the expected rule. */
const planted = [
  ...pure.map((folder) => [fileOf(folder), 'export const at = Date.now()', 'no-restricted-syntax']),
  ['src/routing/route.ts', 'export const at = Date.now()', 'no-restricted-syntax'],
  ['src/records/effects.ts', 'export const at = new Date()', 'no-restricted-syntax'],
  ['src/shared/ids.ts', 'export const at = Date()', 'no-restricted-syntax'],
  ['src/availability/local-time.ts', 'export const at = DateTime.now()', 'no-restricted-syntax'],
  ['src/shared/ids.ts', 'export const chance = Math.random()', 'no-restricted-syntax'],
  ['src/inbox/index.ts', 'export const zone = process.env.TZ', 'no-restricted-globals'],
  ['src/consent/ledger.ts', 'setTimeout(() => {}, 1)', 'no-restricted-globals'],
  ['src/targeting/index.ts', 'export const page = fetch("/")', 'no-restricted-globals'],
  ['src/rules/engine.ts', 'console.log(1)', 'no-restricted-globals'],
  [
    'src/shared/digest.ts',
    "import { createHash } from 'node:crypto'\ncreateHash('md5')",
    'no-restricted-imports',
  ],
  ['src/consent/schema.ts', "import { join } from 'node:path'\njoin('a')", 'no-restricted-imports'],
  ['src/consent/ledger.ts', "import { z } from 'zod'\nz.string()", 'no-restricted-imports'],
  ['src/targeting/index.ts', "import * as z from 'zod/mini'\nz.string()", 'no-restricted-imports'],
  ['src/consent/schema.ts', "import { z } from 'zod'\nz.string()", 'no-restricted-imports'],
  [
    'src/routing/schema.ts',
    "import type { DateTime } from 'luxon'\nexport type T = DateTime",
    'no-restricted-imports',
  ],
  [
    'src/adapters/memory/storage.ts',
    "import { EventEmitter } from 'eventemitter3'\nnew EventEmitter()",
    'no-restricted-imports',
  ],
  ['src/helpdesk/create-helpdesk.ts', 'export default 1', 'no-restricted-syntax'],
  ['src/index.ts', "export * from './shared/ids'", 'no-restricted-syntax'],
  [
    'src/helpdesk/agent/view-consent.ts',
    "export const isChat = (channelKind: string) => channelKind === 'chat'",
    'no-restricted-syntax',
  ],
  [
    'src/intake/agent/reply.ts',
    "export const isMail = (of: { kind: string }) => 'email' !== of.kind",
    'no-restricted-syntax',
  ],
  [
    'src/routing/owner.ts',
    "export const owned = (kind: string) => {\n  switch (kind) {\n    case 'email':\n      return true\n    default:\n      return false\n  }\n}",
    'no-restricted-syntax',
  ],
  [
    'src/inbox/decide-transcript.ts',
    "export const named = (kind: string, kinds: Set<string>) => kind !== '' && kinds.has('chat')",
    'no-restricted-syntax',
  ],
  [
    'src/intake/privacy/erase-names.ts',
    "export const kinds = ['chat', 'email', 'all'] as const",
    'no-restricted-syntax',
  ],
  ['src/routing/routing-facts.ts', "export type Kind = 'chat' | 'email'", 'no-restricted-syntax'],
  [
    'src/helpdesk/run/commit-plan.ts',
    'export const later = async () => {}\nlater()',
    '@typescript-eslint/no-floating-promises',
  ],
]

/** Code that must pass: each package in its allowed place. */
const allowed = [
  [
    'src/inbox/channel-kinds/chat.ts',
    "export const isChat = ({ kind }: { kind: string }) => kind === 'chat'\n",
  ],
  [
    'src/intake/agent/reply.ts',
    "export const isMailed = ({ by }: { by: { kind: string } }) => by.kind === 'email'\n",
  ],
  ['src/consent/schema.ts', "import * as z from 'zod/mini'\nexport const name = z.string()\n"],
  ['src/shared/digest.ts', "import { sha256 } from '@noble/hashes/sha2'\nexport const digest = sha256\n"],
  ['src/adapters/system/clock.ts', 'export const clock = { now: () => Date.now() }\n'],
  ['src/shared/ids.ts', 'export const at = (now: number) => new Date(now).toISOString()\n'],
]

const eslint = new ESLint()
const refusedBy = async (filePath, code) => {
  const [result] = await eslint.lintText(code, { filePath })
  return result.messages.map(({ ruleId, message }) => ruleId ?? message)
}

const faults = []
for (const [path, code, rule] of planted) {
  const rules = await refusedBy(path, code)
  if (!rules.includes(rule)) faults.push(`Expected ${rule} to refuse in ${path}: ${code}`)
}
for (const [path, code] of allowed) {
  const rules = await refusedBy(path, code)
  if (rules.length > 0) faults.push(`Expected no error in ${path}, found ${rules.join(', ')}: ${code}`)
}
for (const fault of faults) console.error(fault)
console.log(
  `${planted.length} examples of bad code and ${allowed.length} of good code checked; unexpected results are listed above.`,
)
if (faults.length > 0) process.exitCode = 1

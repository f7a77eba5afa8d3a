import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../../../src', import.meta.url))

/** Resolves the imports of `frontdesk` to its source, so that the helpdesk is built without a build of the package. */
export const frontdeskSource = [
  { find: /^frontdesk$/, replacement: `${source}/index.ts` },
  { find: /^frontdesk\/(.+)$/, replacement: `${source}/$1` },
]

// `npm run playground`: bundles the page, and serves it on this machine. It needs no build of the library.
import { context } from 'esbuild'

const servedir = new URL('.', import.meta.url).pathname
const entry = { entryPoints: [`${servedir}playground.ts`], outfile: `${servedir}playground.js`, write: false }
const page = await context({ ...entry, bundle: true, minify: true, format: 'esm', target: 'es2022' })
const { port } = await page.serve({ servedir, host: '127.0.0.1', port: Number(process.argv[2] ?? 0) })
console.log(`The rules playground is at http://127.0.0.1:${port}/`)

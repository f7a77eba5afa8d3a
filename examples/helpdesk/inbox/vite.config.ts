import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { frontdeskSource } from '../shared/frontdesk-source'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

const helpdesk = process.env.HELPDESK_URL ?? 'http://127.0.0.1:3000'

/** Builds the page that the server serves at `/inbox/`. `vite` alone serves it with the API of a running helpdesk. */
export default defineConfig({
  root: path('.'),
  base: '/inbox/',
  resolve: { alias: frontdeskSource },
  plugins: [react()],
  build: {
    outDir: path('../dist/inbox'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 1000,
    // The widget's build is served by the server.
    rolldownOptions: { external: ['/widget/preview.js'] },
  },
  server: { proxy: { '/api': helpdesk, '/widget': helpdesk } },
})

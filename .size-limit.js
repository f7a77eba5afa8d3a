/**
 * Bundled for a browser with all dependencies. The root's budget is its size with consent, retention and erasure and 10 %,
 * 8 kB for the index of targeted messages, which visits use (docs/adr/0025), and 10 kB for channels and fields of the host
 * and follow-ups (docs/adr/0023, 0024, 0026).
 */
export default [
  { name: 'frontdesk/targeting', path: 'dist/targeting.js', limit: '12 kB' },
  { name: 'frontdesk/targeting/many', path: 'dist/targeting/many.js', limit: '14 kB' },
  { name: 'frontdesk', path: 'dist/index.js', limit: '170 kB' },
].map((entry) => ({
  ...entry,
  import: '*',
  gzip: true,
  // Chunks that are imported for nothing but their order are left out, and that is no news.
  modifyEsbuildConfig: (config) => ({ ...config, logLevel: 'error' }),
}))

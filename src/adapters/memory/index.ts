export { createMemoryFiles } from './files'
export { createMemoryStorage } from './storage'
export { createMemoryTransport } from './transport'

import type { Actor } from './events'

/** Whether the writer is a customer who is known by an address, and not by a browser. */
export const writesByAddress = ({ kind }: Actor): boolean => addressed.has(kind)

const addressed: ReadonlySet<Actor['kind']> = new Set(['email', 'customer'])

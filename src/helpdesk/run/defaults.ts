import { createMemoryFiles, createMemoryTransport } from '../../adapters/memory'
import { createSystemClock, createSystemIds, createSystemTimers } from '../../adapters/system'
import { registerChannels } from './channel-registry'
import type { Ports } from './ports'

/** The default ports. */
export const defaultPorts = (): Omit<Ports, 'storage' | 'secret' | 'feeds'> => ({
  transport: createMemoryTransport(),
  files: createMemoryFiles(),
  bots: () => undefined,
  operators: {},
  strategies: {},
  effects: {},
  channels: registerChannels([]),
  clock: createSystemClock(),
  ids: createSystemIds(),
  timers: createSystemTimers(),
  onError: () => {},
})

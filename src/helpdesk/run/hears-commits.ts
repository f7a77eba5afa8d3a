import type { Ports } from './ports'

/** True if the transport itself hears each commit of the store, in every process. Then the shell publishes no commit. */
export const hearsCommits = ({ storage, transport }: Pick<Ports, 'storage' | 'transport'>): boolean =>
  storage.capabilities.announces === true && transport.capabilities?.hearsStore === true

export interface TransportCapabilities {
  /**
   * The transport itself hears each commit of a store that announces its commits (`StorageCapabilities.announces`), in
   * every process. When it may have missed some, it wakes all subscribers afterwards. The helpdesk then publishes no
   * commit, and looks for lost hints every 30 seconds instead of every second.
   */
  readonly hearsStore: boolean
}

/**
 * Notifies subscribers that the store has new data, within a process or between processes. A hint contains no data:
 * subscribers read the store from their last position. So a lost hint causes a delay, but no lost data.
 */
export interface Transport {
  /** The abilities of the transport beyond the contract. @default none */
  readonly capabilities?: TransportCapabilities
  /** Wakes the subscribers of a topic. It never fails the caller. */
  publish(topic: string): void
  /** Calls `wake` after each publication on the topic, until the result is called. */
  subscribe(topic: string, wake: () => void): Unsubscribe
}

export type Unsubscribe = () => void

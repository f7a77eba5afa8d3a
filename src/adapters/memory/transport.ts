import { EventEmitter } from 'eventemitter3'
import type { Transport } from '../contracts/transport'

/**
 * Notifies subscribers in this process. Each callback runs in a microtask of its own, so an error in a callback does
 * not reach the publisher.
 */
export const createMemoryTransport = (): Transport => {
  const emitter = new EventEmitter()
  return {
    publish: (topic) => {
      emitter.emit(topic)
    },
    subscribe: (topic, wake) => {
      let following = true
      const listener = (): void =>
        queueMicrotask(() => {
          if (following) wake()
        })
      emitter.on(topic, listener)
      return () => {
        following = false
        emitter.off(topic, listener)
      }
    },
  }
}

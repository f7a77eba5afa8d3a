import { EventEmitter } from 'eventemitter3'
import type { Transport } from '../contracts/transport'

/** Wakes those who follow a topic in this process, each in a microtask of its own, so that none can stop the publisher. */
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

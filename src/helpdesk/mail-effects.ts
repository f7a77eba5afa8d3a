import type { Effects } from '../intake/effects'
import type { Ports } from './ports'
import type { EffectHandler } from './worker'

/** Sends a mail. Without a sender it waits in the outbox and is tried again. */
export const createMailEffect =
  ({ mail: sender }: Ports): EffectHandler =>
  async ({ payload }) => {
    const { mail } = payload as unknown as Effects['send-mail']
    if (sender === undefined) throw new Error('Expected a mail sender to be configured, found none.')
    await sender.send(mail)
  }

import { parseChannelKind } from '../../inbox/channel-kinds/schema'
import type { ChannelBench } from './channel/bench'
import { registerReceiving } from './channel/receiving'
import { acts, type ChannelScenario } from './channel/scenario'
import { registerSending } from './channel/sending'
import { registerUnregistered } from './channel/unregistered'
import type { TestFunction } from './runner'

/**
 * Registers the tests that every kind of channel of a host has to pass: that its definition is sound, and that the helpdesk
 * and the far end do what it says. `make` makes a bench for each test.
 */
export const channelContract = (test: TestFunction, make: () => Promise<ChannelBench>): void => {
  const scenario: ChannelScenario = (name, body) =>
    test(name, async ({ expect }) => {
      const bench = await make()
      try {
        await body({ ...acts(bench), bench, expect })
      } finally {
        await bench.close()
      }
    })

  scenario('has a sound definition, which is plain data', async ({ bench, expect }) => {
    const { definition, send } = bench.channel
    expect(parseChannelKind(JSON.parse(JSON.stringify(definition)), 'definition')).toEqual(definition)
    expect(typeof send).toBe(definition.sending === 'host' ? 'function' : 'undefined')
  })
  registerReceiving(scenario)
  registerSending(scenario)
  registerUnregistered(scenario)
}

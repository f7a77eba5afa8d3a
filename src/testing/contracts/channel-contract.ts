import { parseChannelKind } from '../../inbox/channel-kinds/schema'
import type { ChannelBench } from './channel/bench'
import { registerReceiving } from './channel/receiving'
import { acts, type ChannelScenario } from './channel/scenario'
import { registerSending } from './channel/sending'
import { registerUnregistered } from './channel/unregistered'
import type { TestFunction } from './runner'

/**
 * Registers the tests that every channel kind of a host must pass: its definition is valid, and the helpdesk and the
 * receiving end behave as defined. `make` creates a bench for each test. Throws nothing: an error fails its test.
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

  scenario('has a valid definition in plain data', async ({ bench, expect }) => {
    const { definition, send } = bench.channel
    expect(parseChannelKind(JSON.parse(JSON.stringify(definition)), 'definition')).toEqual(definition)
    expect(typeof send).toBe(definition.sending === 'host' ? 'function' : 'undefined')
  })
  registerReceiving(scenario)
  registerSending(scenario)
  registerUnregistered(scenario)
}

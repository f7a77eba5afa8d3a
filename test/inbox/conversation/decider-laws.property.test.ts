import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInKinds, channelKinds } from '../../../src/inbox/channel-kinds/channel-kinds'
import { conversationDecider } from '../../../src/inbox/conversation/decider'
import { refusalReasons } from '../../../src/inbox/conversation/verdict'
import { conversationCommands } from '../../../src/testing/arbitraries'
import { deciderLaws } from '../../../src/testing/laws'
import { played } from '../../../src/testing/laws/played'
import { runs } from '../../support/runs'
import { fax, gone, sms } from './host-kinds'

const decider = conversationDecider(channelKinds([sms, fax]))
const commands = conversationCommands({ kinds: [...builtInKinds, sms, fax, gone] })

describe('the conversation', () => {
  for (const { name, check } of deciderLaws(decider, { commands }, { runs: runs(100) })) test(name, check)
})

test('generated commands reach every type of command and event, and every refusal', () => {
  const steps = fc.sample(commands, 600).flatMap((given) => {
    const start = given[0]
    return played(decider, start ? [start, ...given.slice(1), start] : given)
  })
  const reached = {
    commands: new Set(steps.map(({ command }) => command.type)),
    events: new Set(steps.flatMap(({ events }) => events.map(({ type }) => type))),
    refusals: new Set<string>(
      steps.flatMap(({ verdict }) => (verdict.outcome.accepted ? [] : [verdict.reason])),
    ),
  }
  expect([...reached.commands].sort()).toEqual([...decider.commands].sort())
  expect([...reached.events].sort()).toEqual([...decider.events].sort())
  expect([...reached.refusals].sort()).toEqual([...refusalReasons].sort())
})

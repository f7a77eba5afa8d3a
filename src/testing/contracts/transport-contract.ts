import type { Transport } from '../../adapters/contracts/transport'
import type { Expect, TestFunction } from './runner'

/** Registers the tests that every implementation of `Transport` must pass. */
export const transportContract = (test: TestFunction, make: () => Promise<Transport>): void => {
  test('notifies the subscribers of a topic, and no others', async ({ expect }) => {
    const transport = await make()
    const woken: string[] = []
    transport.subscribe('a', () => woken.push('first'))
    transport.subscribe('a', () => woken.push('second'))
    transport.subscribe('b', () => woken.push('other'))
    transport.publish('a')
    await eventually(expect, () => [...woken].sort(), ['first', 'second'])
  })

  test('does not notify after unsubscribing', async ({ expect }) => {
    const transport = await make()
    const woken: string[] = []
    const leave = transport.subscribe('a', () => woken.push('left'))
    transport.subscribe('a', () => woken.push('stays'))
    leave()
    leave()
    transport.publish('a')
    await eventually(expect, () => woken, ['stays'])
  })

  test('treats two subscriptions of one function separately', async ({ expect }) => {
    const transport = await make()
    let woken = 0
    const wake = () => {
      woken += 1
    }
    const leave = transport.subscribe('a', wake)
    transport.subscribe('a', wake)
    leave()
    transport.publish('a')
    await eventually(expect, () => woken, 1)
  })

  test('accepts unusual topics and topics without subscribers', async ({ expect }) => {
    const transport = await make()
    const woken: string[] = []
    const topics = ['', '__proto__', 'constructor', 'a b', '*', '🙂']
    for (const topic of topics) transport.subscribe(topic, () => woken.push(topic))
    transport.publish('nobody')
    for (const topic of topics) transport.publish(topic)
    await eventually(expect, () => [...woken].sort(), [...topics].sort())
  })
}

/** Waits for the expected hints, and a little longer to detect unexpected ones. */
const eventually = async (expect: Expect, found: () => unknown, expected: unknown): Promise<void> => {
  for (let waited = 0; waited < 100 && JSON.stringify(found()) !== JSON.stringify(expected); waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(found()).toEqual(expected)
}

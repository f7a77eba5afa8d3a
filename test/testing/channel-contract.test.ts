import { describe, expect, test } from 'vitest'
import { hour } from '../../src/shared/instant'
import { type ChannelBench, channelContract } from '../../src/testing'
import { channelId, jo, openSmsShop } from '../helpdesk/channel/sms'
import { failuresOf } from './failures-of'

const bench =
  (...options: Parameters<typeof openSmsShop>) =>
  async (): Promise<ChannelBench> => {
    const shop = await openSmsShop(...options)
    return {
      channel: shop.channel,
      account: shop.acme,
      without: shop.without.acme,
      channelId,
      agentId: 'ana',
      customer: jo,
      drain: shop.helpdesk.worker.drain,
      passAnHour: () => {
        shop.clock.at += hour
      },
      arrived: () => shop.sent().map(({ to, text }) => ({ to, text })),
      refuseNext: (kind) => {
        shop.provider.refuses = kind
      },
      close: shop.helpdesk.close,
    }
  }

const broken =
  (change: (given: ChannelBench) => Partial<ChannelBench>) => async (): Promise<ChannelBench> => {
    const right = await bench()()
    return { ...right, ...change(right) }
  }

describe('the channel contract', () => {
  channelContract(test, bench())

  test.each<[string, Parameters<typeof openSmsShop>[0]]>([
    ['sends nothing', { sending: false, receipts: false }],
    ['has sessions', { sessions: true }],
    ['reopens nothing', { reopening: false }],
    ['takes subjects and HTML', { subjects: true, richText: true }],
    ['takes no files', { files: false }],
    ['gives no receipts', { receipts: false }],
    ['blocks nobody', { blocking: [] }],
    ['blocks the contact', { blocking: ['contact'] }],
    ['has no address and no rule', { ownedAddresses: false, ownRouting: false }],
  ])('passes a kind that %s', async (_, but) => {
    expect(await failuresOf((run) => channelContract(run, bench(but)))).toEqual([])
  })

  test.each<[string, () => Promise<ChannelBench>, string]>([
    [
      'is not plain data',
      broken(({ channel }) => ({
        channel: { ...channel, definition: { ...channel.definition, more: () => 1 } as never },
      })),
      'has a valid definition',
    ],
    [
      'declares files and takes none',
      broken(({ channel }) => ({
        channel: { ...channel, definition: { ...channel.definition, files: false } },
      })),
      'refuses message fields that the definition excludes',
    ],
    [
      'sends a message twice',
      async () => {
        const right = await bench()()
        const took: { to: string; text: string }[] = []
        const send = async ({ to, text }: { to: string; text: string }) => void took.push({ to, text })
        return { ...right, channel: { ...right.channel, send }, arrived: () => took }
      },
      'sends an answer again under the same id',
    ],
    [
      'swallows a refusal',
      broken(({ channel }) => ({
        channel: {
          ...channel,
          send: (message) => channel.send?.(message).catch(() => {}) ?? Promise.resolve(),
        },
      })),
      'distinguishes a permanent from a temporary refusal',
    ],
    [
      'takes a message in again',
      broken(({ account }) => {
        let count = 0
        return {
          account: {
            agent: account.agent,
            channel: (kind) => {
              const side = account.channel(kind)
              return {
                receipt: side.receipt,
                receive: (message) => {
                  count += 1
                  return side.receive({ ...message, providerId: `${message.providerId}-${count}` })
                },
              }
            },
          },
        }
      }),
      'receives a message once',
    ],
    [
      'stays registered everywhere',
      broken(({ account }) => ({ without: account })),
      'stays listed when it is not registered',
    ],
    [
      'says that it reopens, and does not',
      broken(({ channel }) => ({
        channel: { ...channel, definition: { ...channel.definition, reopening: false } },
      })),
      'continues a closed conversation as the definition says',
    ],
    [
      'promises receipts and records none',
      broken(({ channel }) => ({
        channel: { ...channel, definition: { ...channel.definition, receipts: false } },
      })),
      'records a receipt once',
    ],
    [
      'says that nobody can be blocked',
      broken(({ channel }) => ({
        channel: { ...channel, definition: { ...channel.definition, blocking: [] } },
      })),
      'keeps a blocked sender out',
    ],
  ])('catches a channel that %s', async (_, make, noticing) => {
    const failures = await failuresOf((run) => channelContract(run, make))
    expect(failures.join('\n')).toContain(noticing)
  })
})

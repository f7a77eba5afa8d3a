import { describe, expect, test } from 'vitest'
import { createMemoryStorage } from '../../../src/adapters/memory'
import { type CustomChannelInput, createHelpdesk, type HostChannel } from '../../../src/index'
import { openShop } from '../shop'
import { number, openSmsShop, smsChannel, smsKind } from './sms'

const registered = (...channels: readonly HostChannel[]) =>
  createHelpdesk({ storage: createMemoryStorage(), channels })

const refusedAt = (...channels: readonly HostChannel[]): string => {
  try {
    registered(...channels)
    return 'nowhere'
  } catch (error) {
    return String((error as { details?: { place?: unknown } }).details?.place)
  }
}

const send = async () => {}

describe('a kind that a host registers', () => {
  test.each([
    'all',
    'filtered',
    '__proto__',
    'constructor',
    'chat',
    'email',
    'sms',
    '',
    'Acme.sms',
    'acme.',
    '.sms',
    'acme..sms',
    'acme.sms/x',
    'acme.sms:x',
    `acme.${'x'.repeat(60)}`,
  ])('D-15 is not called %s', (kind) => {
    expect(refusedAt(smsChannel({ kind, retention: { class: 'email' } }).channel)).toBe(
      'channels[0].definition.kind',
    )
  })

  test('D-15 is registered once', () => {
    const { channel } = smsChannel()
    expect(refusedAt(channel, channel)).toBe('channels[1].definition.kind')
    expect(refusedAt(channel, smsChannel({ kind: 'acme.fax', retention: { class: 'chat' } }).channel)).toBe(
      'nowhere',
    )
  })

  test.each<[string, object]>([
    ['customer', { customer: 'visitor' }],
    ['identifiedBy', { identifiedBy: 'cookie' }],
    ['consentPrincipal', { consentPrincipal: 'browser' }],
    ['sending', { sending: 'widget' }],
    ['sending', { sending: true }],
    ['disassociation', { disassociation: true }],
    ['targetedMessages', { targetedMessages: true }],
    ['availability', { availability: true }],
    ['blocking[0]', { blocking: ['visitor'] }],
    ['retention', { retention: undefined }],
    ['retention', { retention: { class: 'acme.sms' } }],
    ['retention.class', { retention: { class: 'acme.fax', anonymiseAfterDays: 1, deleteAfterDays: 2 } }],
    [
      'retention.anonymiseAfterDays',
      { retention: { class: 'acme.sms', anonymiseAfterDays: 3, deleteAfterDays: 2 } },
    ],
    ['registered', { registered: false }],
    ['files', { files: 'yes' }],
  ])('D-15 is refused at %s of %o', (field, but) => {
    const channel = { definition: { ...smsKind, ...but }, send } as unknown as HostChannel
    expect(refusedAt(channel)).toBe(`channels[0].definition.${field}`)
  })

  test('D-15 sends when it says so, and has no program when it does not', () => {
    expect(refusedAt({ definition: smsKind })).toBe('channels[0].send')
    expect(refusedAt({ definition: { ...smsKind, sending: false }, send })).toBe('channels[0].send')
  })

  test('D-15 calls a program that is a method of an object', async () => {
    class Provider {
      readonly definition = smsKind
      readonly took: string[] = []
      async send({ text }: { text: string }): Promise<void> {
        this.took.push(text)
      }
    }
    const provider = new Provider()
    const shop = await openSmsShop({}, { channels: [provider] })
    await shop.act('ana', await shop.texts('Hello'), { type: 'reply', text: 'Hi' })
    await shop.helpdesk.worker.drain()
    expect(provider.took).toEqual(['Hi'])
  })
})

describe('a channel of such a kind', () => {
  const input: CustomChannelInput = {
    kind: 'acme.sms',
    inboxId: 'support',
    name: 'Second number',
    address: '+4720000001',
  }
  const connecting = async (but: Partial<CustomChannelInput>, kind = {}) => {
    const shop = await openSmsShop(kind)
    return shop.ada.channels.connect({ ...input, ...but })
  }

  test('D-01 is connected under its address, without a rule unassigned', async () => {
    expect(await connecting({})).toEqual({
      ...input,
      id: 'acme.sms:+4720000001',
      active: true,
      routing: { kind: 'unassigned' },
    })
  })

  test('D-01 is changed under its id, and keeps its address', async () => {
    const shop = await openSmsShop()
    const [first] = (await shop.ada.settings()).channels.filter(({ kind }) => kind === 'acme.sms')
    await shop.ada.channels.connect({ ...input, address: number, name: 'New name' })
    const { channels } = await shop.ada.settings()
    expect(channels.filter(({ kind }) => kind === 'acme.sms')).toMatchObject([
      { id: first?.id, name: 'New name' },
    ])
    await expect(
      shop.ada.channels.connect({ ...input, id: first?.id ?? '', address: '+4720000009' }),
    ).rejects.toMatchObject({ code: 'ALREADY_EXISTS' })
  })

  test('D-01 has an address that no other channel of its kind has', async () => {
    await expect(connecting({ id: 'another', address: number })).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
      details: { reason: 'ADDRESS_ALREADY_CONNECTED' },
    })
    const shop = await openSmsShop()
    await expect(
      shop.ada.channels.connect({ ...input, address: 'help@acme.example' }),
    ).resolves.toMatchObject({
      id: 'acme.sms:help@acme.example',
    })
  })

  test('D-01 without addresses has an id of its own', async () => {
    const { address: _, ...without } = input
    const shop = await openSmsShop({ ownedAddresses: false, ownRouting: false })
    expect((await shop.ada.channels.connect(without)).id).toMatch(/^channel_/)
  })

  test.each<[string, Partial<CustomChannelInput>, object?]>([
    ['channel.kind', { kind: 'acme.fax' }],
    ['channel.kind', { kind: 'chat' }],
    ['channel.kind', { kind: '__proto__' }],
    ['channel.address', { address: undefined as never }],
    ['channel.address', {}, { ownedAddresses: false }],
    ['channel.routing', { routing: { kind: 'unassigned' } }, { ownRouting: false }],
    ['channel.name', { name: ' ' }],
    ['channel.color', { color: 'red' } as object],
  ])('D-01 is refused at %s of %o', async (place, but, kind = {}) => {
    await expect(connecting(but, kind)).rejects.toMatchObject({ code: 'INVALID_RULE', details: { place } })
  })

  test('D-01 is connected by an admin, and for an inbox that exists', async () => {
    const shop = await openSmsShop()
    await expect(shop.acme.admin('ana').channels.connect(input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(shop.ada.channels.connect({ ...input, inboxId: 'nowhere' })).rejects.toMatchObject({
      code: 'UNKNOWN_RECORD',
    })
  })

  test('D-01 is no channel that a targeted message can name', async () => {
    const shop = await openSmsShop()
    const { channels } = await shop.ada.settings()
    const id = channels.find(({ kind }) => kind === 'acme.sms')?.id ?? ''
    await expect(
      shop.ada.targetedMessages.save({ id: 'x', name: 'X', channelId: id, welcome: 'Hi' }),
    ).rejects.toMatchObject({ details: { place: 'widget.channelId' } })
  })

  test('D-11 a filter for any kind is a question, and finds nothing of an unknown one', async () => {
    const shop = await openShop()
    const ana = shop.acme.agent('ana')
    for (const channel of ['acme.fax', '__proto__', 'all'])
      expect((await ana.conversations.list({ view: 'all', channel })).rows).toEqual([])
    await expect(ana.conversations.list({ view: 'all', channel: '' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
  })
})

import { describe, expect, test } from 'vitest'
import { effectiveSender } from '../../../src/inbox/mail/effective-sender'
import { isRoleAddress, laterRoleLocalParts, roleLocalParts } from '../../../src/inbox/mail/role-addresses'
import { from, headers, mail } from './mail'

const own = ['help@acme.example']

describe('effectiveSender', () => {
  test('is who stands in From', () => {
    expect(effectiveSender(mail(), own)).toEqual({ address: 'cleo@ex.com', name: 'Cleo', source: 'from' })
  })

  test.each([
    ['x-original-sender', 'dora@ex.com'],
    ['x-original-from', 'Dora <Dora@EX.com>'],
  ] as const)('a group that wrote itself into From left %s', (source, value) => {
    const rewritten = mail({ ...from('help@acme.example'), ...headers([source, value]) })
    expect(effectiveSender(rewritten, own)).toEqual({ address: 'dora@ex.com', source })
  })

  test('a group that wrote itself into From left Reply-To', () => {
    const rewritten = mail({
      ...from('help@acme.example'),
      replyTo: [{ name: 'Dora', address: 'dora@ex.com' }],
    })
    expect(effectiveSender(rewritten, own)).toEqual({
      address: 'dora@ex.com',
      name: 'Dora',
      source: 'reply-to',
    })
  })

  test('our own mail that comes back is ours, whatever tag its Reply-To has', () => {
    const loop = mail({ ...from('help@acme.example'), replyTo: [{ address: 'help+c1.abc@acme.example' }] })
    expect(effectiveSender(loop, own)).toMatchObject({ address: 'help@acme.example' })
  })

  test('a stranger cannot speak for another by these headers', () => {
    const forged = mail({
      ...from('eve@evil.example'),
      ...headers(['x-original-sender', 'boss@acme.example']),
    })
    expect(effectiveSender(forged, own)).toMatchObject({ address: 'eve@evil.example' })
  })

  test.each([undefined, { address: 'Mailer Daemon' }, { address: 'undisclosed' }])(
    '%j cannot be read',
    (sender) => {
      expect(effectiveSender(mail({ from: sender }), own)).toBeUndefined()
    },
  )
})

describe('role addresses', () => {
  test('F-10 there are 41 of 2018 and two of 2021', () => {
    expect(new Set(roleLocalParts).size).toBe(41)
    expect(roleLocalParts).not.toContain('mailer-daemon')
    expect(laterRoleLocalParts).toEqual(['alert', 'mailer-daemon'])
  })

  test.each(['sales@ex.com', 'sales+x@ex.com', 'list-request@any.example'])('F-10 %s is one', (address) => {
    expect(isRoleAddress(address)).toBe(true)
  })

  test.each([
    'salesforce@ex.com',
    'support-eu@ex.com',
    'my.sales@ex.com',
    'ana@sales.example',
    'alert@ex.com',
  ])('F-10 %s is none', (address) => {
    expect(isRoleAddress(address)).toBe(false)
  })

  test('F-10 the set can be edited', () => {
    expect(isRoleAddress('alert@ex.com', [...roleLocalParts, ...laterRoleLocalParts])).toBe(true)
    expect(isRoleAddress('sales@ex.com', ['jobs'])).toBe(false)
  })
})

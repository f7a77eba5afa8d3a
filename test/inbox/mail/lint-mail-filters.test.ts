import { describe, expect, test } from 'vitest'
import { lintMailFilters, type MailFilterRules, type MailFilterSetup } from '../../../src/inbox'
import { laterRoleLocalParts, roleLocalParts } from '../../../src/inbox/mail/role-addresses'

const on: MailFilterRules = { role: true, promotional: true, automated: true, knownContactExemption: true }

const found = (rules: readonly MailFilterRules[], about?: MailFilterSetup) =>
  lintMailFilters(rules, about).map(({ code, path, fix }) => [
    code,
    path,
    ...('replacement' in fix ? [fix.replacement] : fix.remove ? ['remove'] : []),
  ])

const named = { by: 'ana', at: 1 }
const block = (kind: 'address' | 'domain' | 'visitor', value: string, channelKind = 'email') => ({
  subject: { kind, value },
  channelKind,
  ...named,
})
const allow = (kind: 'address' | 'domain', value: string) => ({ subject: { kind, value }, ...named })

describe('lintMailFilters, the rules', () => {
  test('finds nothing in the default rules, and in the longer list of roles', () => {
    expect(found([on, { ...on, roleLocalParts: [...roleLocalParts, ...laterRoleLocalParts] }])).toEqual([])
  })

  test.each([
    [
      'all rules off',
      { role: false, promotional: false, automated: false, knownContactExemption: false },
      [['ALL_RULES_OFF', 'rules[0]']],
    ],
    [
      'an exemption from rules that are off',
      { ...on, role: false, promotional: false },
      [['REDUNDANT', 'rules[0].knownContactExemption', false]],
    ],
    [
      'a role list of a rule that is off',
      { ...on, role: false, roleLocalParts: ['sales'] },
      [['REDUNDANT', 'rules[0].roleLocalParts', 'remove']],
    ],
    ['an empty role list', { ...on, roleLocalParts: [] }, [['ROLE_LIST_EMPTY', 'rules[0].roleLocalParts']]],
    [
      'roles that never match',
      { ...on, roleLocalParts: ['Sales', 'info@ex.com', ' hr', 'news+eu', 'a b', '', 'jobs'] },
      [
        ['ROLE_NEVER_MATCHES', 'rules[0].roleLocalParts[0]', 'sales'],
        ['ROLE_NEVER_MATCHES', 'rules[0].roleLocalParts[1]', 'info'],
        ['ROLE_NEVER_MATCHES', 'rules[0].roleLocalParts[2]', 'hr'],
        ['ROLE_NEVER_MATCHES', 'rules[0].roleLocalParts[3]', 'news'],
        ['ROLE_NEVER_MATCHES', 'rules[0].roleLocalParts[4]', 'remove'],
        ['ROLE_NEVER_MATCHES', 'rules[0].roleLocalParts[5]', 'remove'],
      ],
    ],
    [
      'a role twice',
      { ...on, roleLocalParts: ['sales', 'jobs', 'sales'] },
      [['DUPLICATE', 'rules[0].roleLocalParts[2]', 'remove']],
    ],
  ])('F-26 finds %s', (_, rules, expected) => {
    expect(found([rules])).toEqual(expected)
  })

  test('says which part has another form, and throws nothing', () => {
    expect(
      found([{ ...on, role: 'yes' } as never, { ...on, roleLocalParts: [1] } as never, null as never]),
    ).toEqual([
      ['MALFORMED_RULE', 'rules[0].role'],
      ['MALFORMED_RULE', 'rules[1].roleLocalParts[0]'],
      ['MALFORMED_RULE', 'rules[2]'],
    ])
    expect(found('rules' as never, { blocks: [{}] } as never)).toEqual([
      ['MALFORMED_RULE', 'rules'],
      ['MALFORMED_RULE', 'about.blocks[0].subject'],
    ])
  })
})

describe('lintMailFilters, the lists', () => {
  test('finds nothing in lists with sensible exceptions', () => {
    const about: MailFilterSetup = {
      ownAddresses: ['help@acme.example'],
      blocks: [
        block('domain', 'shop.example', 'all'),
        block('address', 'eve@ex.com'),
        block('address', 'eve@ex.com', 'chat'),
        block('address', 'eve@news.shop.example'),
        block('visitor', 'V1'),
      ],
      allowed: [allow('domain', 'news.shop.example'), allow('domain', 'ex.com')],
    }
    expect(found([on], about)).toEqual([])
  })

  test.each([
    [
      'a subject that is blocked and allowed',
      { blocks: [block('domain', 'ex.com')], allowed: [allow('domain', 'ex.com')] },
      [['BLOCK_BEATS_ALLOW', 'about.allowed[0]']],
    ],
    [
      'a block below a wider one',
      { blocks: [block('address', 'eve@ex.com'), block('domain', 'ex.com', 'all')] },
      [['REDUNDANT', 'about.blocks[0]', 'remove']],
    ],
    [
      'an allow entry below a wider one',
      { allowed: [allow('domain', 'ex.com'), allow('address', 'cleo@ex.com')] },
      [['REDUNDANT', 'about.allowed[1]', 'remove']],
    ],
    [
      'the same entry twice',
      { blocks: [block('address', 'a@ex.com'), block('address', 'a@ex.com')] },
      [['DUPLICATE', 'about.blocks[1]', 'remove']],
    ],
    [
      'entries that are not canonical',
      {
        blocks: [block('address', 'Eve@EX.com'), block('domain', 'no domain')],
        allowed: [allow('domain', 'BÜCHER.example')],
      },
      [
        ['ENTRY_NEVER_MATCHES', 'about.blocks[0].subject.value', 'eve@ex.com'],
        ['ENTRY_NEVER_MATCHES', 'about.blocks[1]', 'remove'],
        ['ENTRY_NEVER_MATCHES', 'about.allowed[0].subject.value', 'xn--bcher-kva.example'],
      ],
    ],
    [
      'a block of an own address',
      { ownAddresses: ['help@acme.example'], blocks: [block('domain', 'acme.example')] },
      [['OWN_ADDRESS_BLOCKED', 'about.blocks[0]', 'remove']],
    ],
  ])('F-24 finds %s', (_, about, expected) => {
    expect(found([on], about)).toEqual(expected)
  })

  test('reads long lists in one go', () => {
    const blocks = Array.from({ length: 20_000 }, (_, each) => block('address', `a${each}@ex.com`))
    expect(found([], { blocks })).toEqual([])
    const same = blocks.map(() => block('address', 'a@ex.com'))
    expect(found([], { blocks: same })).toHaveLength(19_999)
  })
})

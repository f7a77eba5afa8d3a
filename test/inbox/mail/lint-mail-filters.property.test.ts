import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { lintMailFilters } from '../../../src/inbox'
import { canonicalAddress } from '../../../src/inbox/mail/canonical-address'
import { isRoleAddress } from '../../../src/inbox/mail/role-addresses'
import { findings } from '../../../src/shared/finding'

const on = { role: true, promotional: true, automated: true, knownContactExemption: true }

describe('the lint of mail filters', () => {
  test.prop([fc.anything(), fc.anything()])('never throws', (rules, about) => {
    for (const { code } of lintMailFilters(rules as never, about as never))
      expect(Object.keys(findings)).toContain(code)
  })

  test.prop([
    fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('Sales', 'a+b', '+a', 'ä', 'Ä', 'ſ', 'ﬁ')),
    fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('sales', 'a', '+a', '+a+b', 'ä', 's', 'fi')),
  ])('F-10 an entry that is said to never match matches no address', (entry, local) => {
    const never = lintMailFilters([{ ...on, roleLocalParts: [entry] }]).some(
      ({ code }) => code === 'ROLE_NEVER_MATCHES',
    )
    for (const written of [entry, local, entry.toLowerCase()]) {
      const address = canonicalAddress(`${written}@ex.com`)
      if (never && address !== undefined) expect(isRoleAddress(address, [entry])).toBe(false)
    }
  })
})

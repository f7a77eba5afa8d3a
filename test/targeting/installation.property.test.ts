import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { checkInstallation, installSnippet } from '../../src/targeting/installation'

const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 })

test.prop([fc.webUrl(), name, name])(
  'a page with the tag loads that chat and no other',
  (origin, helpdeskId, other) => {
    const html = `<body>${installSnippet({ origin, helpdeskId })}</body>`
    expect(checkInstallation(html, { origin, helpdeskId }).reason).toBe('INSTALLED')
    expect(checkInstallation(html, { origin, helpdeskId: other }).outcome).toBe(other === helpdeskId)
  },
)

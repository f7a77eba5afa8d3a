import { describe, expect, test } from 'vitest'
import {
  formatSettingsRoute,
  parseSettingsRoute,
  type SettingsRoute,
} from '../../../examples/helpdesk/inbox/settings/route/settings-route'

describe('an address of the settings', () => {
  test.each<SettingsRoute>([
    { inbox: 'support', page: 'messages' },
    { inbox: 'a/b', page: 'try' },
    { inbox: 'support', page: 'install' },
    { inbox: 'support', page: 'message', id: 'm 1/2', step: 'review' },
  ])('leads back to %j', (route) => {
    expect(parseSettingsRoute(formatSettingsRoute(route))).toEqual(route)
  })

  test('that is not known leads to what is near', () => {
    expect(parseSettingsRoute('#settings')).toMatchObject({ page: 'messages' })
    expect(parseSettingsRoute('#settings/support/messages/m1/nowhere')).toMatchObject({ step: 'channel' })
    expect(parseSettingsRoute('#settings/%zz/install')).toEqual({ inbox: undefined, page: 'install' })
  })

  test('is none of the inbox, whatever the inbox is called', () => {
    expect(parseSettingsRoute('#/settings/all')).toBeUndefined()
  })
})

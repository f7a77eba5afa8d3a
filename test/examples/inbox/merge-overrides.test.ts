import { expect, test } from 'vitest'
import { mergeOverrides } from '../../../examples/helpdesk/inbox/settings/availability/merge-overrides'

test('dates of a calendar join those that are set, which stay as they were typed', () => {
  const typed = [
    { date: '2026-12-31', ranges: [{ from: '09:00', to: '12:00' }] },
    { date: '2026-05-01', ranges: [] },
  ]
  const christmas = { date: '2026-12-25', ranges: [] }
  expect(mergeOverrides(typed, [{ date: '2026-12-31', ranges: [] }, christmas])).toEqual({
    overrides: [typed[1], christmas, typed[0]],
    added: [christmas],
    kept: 1,
  })
})

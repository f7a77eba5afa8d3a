import type { Letter } from '../../../examples/helpdesk/widget/sending/outgoing'

export const letter = (clientId: string, text = 'Help'): Letter => ({
  clientId,
  messageId: 'welcome',
  text,
  page: 'https://larkspur.example/',
  sessionId: 's1',
  noticeShown: false,
})

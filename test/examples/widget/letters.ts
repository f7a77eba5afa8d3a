import type { OutgoingContent } from '../../../examples/helpdesk/widget/sending/outgoing'

export const letter = (clientId: string, text = 'Help'): OutgoingContent => ({
  clientId,
  messageId: 'welcome',
  text,
  page: 'https://larkspur.example/',
  sessionId: 's1',
  noticeShown: false,
})

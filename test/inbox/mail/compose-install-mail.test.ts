import { expect, test } from 'vitest'
import { composeInstallMail } from '../../../src/inbox/mail/compose-install-mail'

const mail = {
  occasion: 'o1',
  channel: { address: 'help@acme.example', name: 'Acme' },
  to: 'Dev@Acme.example',
  adminName: 'Ada\r\nBcc: all@acme.example',
  snippet: '<script src="https://help.acme.example/widget/widget.js" data-helpdesk="acme" async></script>',
}

test('the mail to a developer says who asks, what to do, and holds the tag as it is', () => {
  const { messageId, to, subject, text } = composeInstallMail(mail)
  expect(messageId).toMatch(/^install_[0-9a-f]{24}@acme\.example$/)
  expect(to).toEqual([{ address: 'dev@acme.example' }])
  expect(subject).toBe('The code for the chat of Acme')
  expect(text.split('\n\n')[0]).toBe(
    'Ada Bcc: all@acme.example asks you to add the chat of Acme to your site.',
  )
  expect(text.split('\n\n')).toContain(mail.snippet)
})

test('each occasion is a mail of its own', () => {
  expect(composeInstallMail(mail).messageId).toBe(composeInstallMail(mail).messageId)
  expect(composeInstallMail({ ...mail, occasion: 'o2' }).messageId).not.toBe(
    composeInstallMail(mail).messageId,
  )
})

test('a recipient that is no address is refused', () => {
  expect(() => composeInstallMail({ ...mail, to: 'dev' })).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT' }),
  )
})

import { describe, expect, test } from 'vitest'
import type { MailSender } from '../../src/adapters/contracts/mail'
import { createMailCatcher, createSmtpSender } from '../../src/adapters/smtp'
import type { OutgoingMail } from '../../src/inbox/mail/outgoing-mail'
import type { MailBench } from '../../src/testing'
import { mailSenderContract } from '../../src/testing'

describe('smtp sender', () => mailSenderContract(test, () => makeBench()))

describe('the contract of mail senders catches a sender that', () => {
  const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ')
  let sent = 0

  test.each<[string, (sender: MailSender) => MailSender, string[]]>([
    [
      'makes up message ids',
      (sender) => altering(sender, (mail) => ({ ...mail, messageId: `${++sent}@elsewhere.example` })),
      ['sends a repetition under the same id', 'delivers ids and further headers unchanged'],
    ],
    [
      'mends a broken subject in silence',
      (sender) => altering(sender, (mail) => ({ ...mail, subject: oneLine(mail.subject) })),
      [
        'permanently refuses a line break in the subject',
        'permanently refuses a line break in a lone line feed',
      ],
    ],
    [
      'drops references',
      (sender) => altering(sender, (mail) => ({ ...mail, references: [] })),
      ['delivers ids and further headers unchanged'],
    ],
    [
      'calls every failure one that may pass',
      (sender) => ({
        send: (mail) => sender.send(mail).catch(({ message }) => Promise.reject(new Error(message))),
      }),
      ['distinguishes a permanent from a temporary refusal'],
    ],
    [
      'swallows failures',
      (sender) => ({ send: (mail) => sender.send(mail).catch(() => {}) }),
      ['treats an unreachable server as a temporary failure'],
    ],
    [
      'sends twice',
      (sender) => ({
        send: async (mail) => void (await Promise.all([sender.send(mail), sender.send(mail)])),
      }),
      ['delivers sender, recipients, subject and text', 'sends many mails concurrently, each once'],
    ],
  ])('%s', async (_, breaking, caughtBy) => {
    const failed = await failedTests(breaking)
    expect(failed).toEqual(expect.arrayContaining(caughtBy))
  })

  test('and accepts a correct sender', async () => {
    expect(await failedTests((sender) => sender)).toEqual([])
  })
})

describe('beyond the contract the smtp sender', () => {
  test('sends an automatic mail with the empty return path, and any other with its sender', async () => {
    const bench = await makeBench()
    await bench.sender.send({ ...mail, headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }] })
    await bench.sender.send({ ...mail, headers: [{ name: 'Auto-Submitted', value: 'no' }] })
    expect(bench.arrived().map(({ envelope }) => envelope.from)).toEqual([null, 'support@acme.example'])
    await bench.close()
  })

  test.each([
    ['an address with a comma', { to: [{ address: 'a@b.example,c@d.example' }] }, 'to[0].address'],
    ['no address at all', { to: [] }, 'to'],
    ['a header that a field makes', { headers: [{ name: 'Bcc', value: 'a@b.example' }] }, 'headers[0]'],
    ['an id in brackets', { references: ['<a@b.example>'] }, 'references[0]'],
  ])('refuses %s permanently, with its place', async (_, changed, place) => {
    const bench = await makeBench()
    await expect(bench.sender.send({ ...mail, ...changed })).rejects.toMatchObject({
      name: 'HelpdeskError',
      code: 'MAIL_FAILED',
      permanent: true,
      message: expect.stringContaining(place),
    })
    expect(bench.arrived()).toEqual([])
    await bench.close()
  })
})

const makeBench = async (breaking = (sender: MailSender) => sender): Promise<MailBench> => {
  const catcher = createMailCatcher()
  const { port } = await catcher.start()
  const smtp = createSmtpSender({ host: '127.0.0.1', port, timeoutMs: 5_000 })
  return {
    sender: breaking(smtp),
    arrived: catcher.mails,
    refuseNext: catcher.refuseNext,
    disconnect: catcher.stop,
    close: async () => {
      smtp.close()
      await catcher.stop()
    },
  }
}

const altering = (sender: MailSender, alter: (mail: OutgoingMail) => OutgoingMail): MailSender => ({
  send: (mail) => sender.send(alter(mail)),
})

/** Runs the contract as a runner would, and names the tests that did not pass. */
const failedTests = async (breaking: (sender: MailSender) => MailSender): Promise<readonly string[]> => {
  const runs: Promise<string | undefined>[] = []
  mailSenderContract(
    (name, body) => {
      runs.push(
        body({ expect }).then(
          () => undefined,
          () => name,
        ),
      )
    },
    () => makeBench(breaking),
  )
  return (await Promise.all(runs)).filter((name) => name !== undefined)
}

const mail: OutgoingMail = {
  messageId: 'one@acme.example',
  references: [],
  from: { address: 'support@acme.example' },
  replyTo: { address: 'support@acme.example' },
  to: [{ address: 'jo@customer.example' }],
  subject: 'Your order',
  text: 'It is on its way.',
  headers: [],
}

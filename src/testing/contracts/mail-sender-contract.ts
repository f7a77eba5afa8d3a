import type { MailSender } from '../../adapters/contracts/mail'
import type { MailHeader } from '../../inbox/mail/incoming-mail'
import type { OutgoingMail } from '../../inbox/mail/outgoing-mail'
import type { Expect, TestFunction } from './runner'

/** A sender and the mail server to which it sends. */
export interface MailBench {
  /** The sender under test. */
  readonly sender: MailSender
  /** The mails that the server accepted, oldest first, decoded as a mail program shows them. */
  arrived(): readonly ArrivedMail[]
  /** The server refuses the next mail. */
  refuseNext(kind: 'temporary' | 'permanent'): void
  /** The server can no longer be reached. */
  disconnect(): Promise<void>
  /** Closes the sender and the server. */
  close(): Promise<void>
}

/** A mail as the server got it. */
export interface ArrivedMail {
  /** The addresses of the SMTP dialogue. */
  readonly envelope: {
    /** The return path; null for an empty one, as automatic mail has it. */
    readonly from: string | null
    /** The recipients, in the order of the dialogue. */
    readonly to: readonly string[]
  }
  /** Names in lower case, values unfolded. */
  readonly headers: readonly MailHeader[]
  /** The decoded header Subject. */
  readonly subject: string
  /** The decoded plain text. */
  readonly text: string
  /** The decoded HTML part; absent if the mail has none. */
  readonly html?: string
}

/** Registers the tests that every implementation of `MailSender` must pass. `make` creates a bench for each test. */
export const mailSenderContract = (test: TestFunction, make: () => Promise<MailBench>): void => {
  const scenario = (
    name: string,
    body: (given: { bench: MailBench; expect: Expect }) => Promise<void>,
  ): unknown =>
    test(name, async ({ expect }) => {
      const bench = await make()
      try {
        await body({ bench, expect })
      } finally {
        await bench.close()
      }
    })

  scenario('delivers sender, recipients, subject and text', async ({ bench, expect }) => {
    await bench.sender.send(mail({ to: [jo, { address: 'max@customer.example' }] }))
    const [arrived] = bench.arrived()
    expect(arrived?.envelope.to).toEqual(['jo@customer.example', 'max@customer.example'])
    expect(header(arrived, 'from')).toEqual(['Acme Support <support@acme.example>'])
    expect(header(arrived, 'to')).toEqual(['Jo Doe <jo@customer.example>, max@customer.example'])
    expect(header(arrived, 'reply-to')).toEqual(['support+token@acme.example'])
    expect([arrived?.subject, trimmed(arrived?.text)]).toEqual(['Your order', 'It is on its way.'])
    expect(bench.arrived().length).toBe(1)
  })

  scenario('delivers ids and further headers unchanged', async ({ bench, expect }) => {
    await bench.sender.send(
      mail({
        inReplyTo: 'last@customer.example',
        references: ['root@customer.example', 'second@acme.example', 'last@customer.example'],
        headers: [
          { name: 'Auto-Submitted', value: 'auto-replied' },
          { name: 'X-Loop', value: 'acme' },
        ],
      }),
    )
    const [arrived] = bench.arrived()
    expect(header(arrived, 'message-id')).toEqual(['<one@acme.example>'])
    expect(header(arrived, 'in-reply-to')).toEqual(['<last@customer.example>'])
    expect(header(arrived, 'references')).toEqual([
      '<root@customer.example> <second@acme.example> <last@customer.example>',
    ])
    expect(header(arrived, 'auto-submitted')).toEqual(['auto-replied'])
    expect(header(arrived, 'x-loop')).toEqual(['acme'])
  })

  scenario('has no reference headers if none are given', async ({ bench, expect }) => {
    await bench.sender.send(mail({}))
    const [arrived] = bench.arrived()
    expect([header(arrived, 'in-reply-to'), header(arrived, 'references')]).toEqual([[], []])
  })

  scenario('sends a repetition under the same id', async ({ bench, expect }) => {
    await bench.sender.send(mail({}))
    await bench.sender.send(mail({}))
    expect(bench.arrived().map((arrived) => header(arrived, 'message-id'))).toEqual([
      ['<one@acme.example>'],
      ['<one@acme.example>'],
    ])
  })

  scenario('keeps the letters of every script', async ({ bench, expect }) => {
    const text = 'Grüße, 你好, здравствуйте, مرحبا, 👩‍👩‍👧 and \u{1F600}'
    await bench.sender.send(mail({ subject: text, text, html: `<p>${text}</p>` }))
    const [arrived] = bench.arrived()
    expect([arrived?.subject, trimmed(arrived?.text), trimmed(arrived?.html)]).toEqual([
      text,
      text,
      `<p>${text}</p>`,
    ])
  })

  scenario('keeps lines unchanged', async ({ bench, expect }) => {
    const lines = [
      '.',
      '..two',
      'From here on',
      '',
      '  indented',
      '-- ',
      'x'.repeat(5_000),
      `${'word '.repeat(400)}end`,
    ]
    await bench.sender.send(mail({ text: lines.join('\n'), subject: `${'long '.repeat(60)}subject` }))
    const [arrived] = bench.arrived()
    expect(trimmed(arrived?.text)?.split('\n')).toEqual(lines)
    expect(arrived?.subject).toBe(`${'long '.repeat(60)}subject`)
  })

  for (const [place, changed] of injections) {
    scenario(`permanently refuses a line break in ${place}`, async ({ bench, expect }) => {
      expect(await failure(bench.sender, mail(changed))).toEqual({ permanent: true })
      expect(bench.arrived()).toEqual([])
    })
  }

  scenario('distinguishes a permanent from a temporary refusal', async ({ bench, expect }) => {
    bench.refuseNext('permanent')
    expect(await failure(bench.sender, mail({}))).toEqual({ permanent: true })
    bench.refuseNext('temporary')
    expect(await failure(bench.sender, mail({}))).toEqual({ permanent: false })
    expect(bench.arrived()).toEqual([])
    await bench.sender.send(mail({}))
    expect(bench.arrived().length).toBe(1)
  })

  scenario('treats an unreachable server as a temporary failure', async ({ bench, expect }) => {
    await bench.disconnect()
    expect(await failure(bench.sender, mail({}))).toEqual({ permanent: false })
  })

  scenario('sends many mails concurrently, each once', async ({ bench, expect }) => {
    const ids = Array.from({ length: 12 }, (_, index) => `mail-${index}@acme.example`)
    await Promise.all(ids.map((messageId) => bench.sender.send(mail({ messageId }))))
    const arrived = bench.arrived().flatMap((each) => header(each, 'message-id'))
    expect(arrived.sort()).toEqual(ids.map((id) => `<${id}>`).sort())
  })
}

const jo = { name: 'Jo Doe', address: 'jo@customer.example' }

const mail = (changed: Partial<OutgoingMail>): OutgoingMail => ({
  messageId: 'one@acme.example',
  references: [],
  from: { name: 'Acme Support', address: 'support@acme.example' },
  replyTo: { address: 'support+token@acme.example' },
  to: [jo],
  subject: 'Your order',
  text: 'It is on its way.',
  headers: [],
  ...changed,
})

const evil = 'x\r\nBcc: everyone@customer.example'

const injections: readonly (readonly [string, Partial<OutgoingMail>])[] = [
  ['the subject', { subject: evil }],
  ['a message id', { messageId: evil }],
  ['the answered id', { inReplyTo: evil }],
  ['a reference', { references: ['a@b', evil] }],
  ['a name', { to: [{ name: evil, address: 'jo@customer.example' }] }],
  ['an address', { to: [{ address: `jo@customer.example\r\nRCPT TO:<max@customer.example>` }] }],
  ['a header', { headers: [{ name: 'X-Loop', value: evil }] }],
  ['the name of a header', { headers: [{ name: evil, value: 'x' }] }],
  ['a lone line feed', { subject: 'x\nBcc: everyone@customer.example' }],
]

const failure = async (
  sender: MailSender,
  given: OutgoingMail,
): Promise<{ readonly permanent: boolean } | 'none'> =>
  sender.send(given).then(
    () => 'none' as const,
    (error: unknown) => ({
      permanent: error instanceof Error && 'permanent' in error && error.permanent === true,
    }),
  )

const header = (arrived: ArrivedMail | undefined, name: string): readonly string[] =>
  (arrived?.headers ?? [])
    .filter((each) => each.name === name)
    .map(({ value }) => value.replace(/\s+/g, ' ').trim())

/** The server may add a line end after the last line. */
const trimmed = (text: string | undefined): string | undefined =>
  text?.replace(/\r\n/g, '\n').replace(/\n+$/, '')

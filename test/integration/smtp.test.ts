import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { createTransport } from 'nodemailer'
import { afterEach, describe, expect, test } from 'vitest'
import { createMemoryStorage } from '../../src/adapters/memory'
import { readMail } from '../../src/adapters/mime'
import type { SmtpListenerOptions } from '../../src/adapters/smtp'
import { createMailCatcher, createSmtpListener, createSmtpSender } from '../../src/adapters/smtp'
import type { IncomingMail } from '../../src/inbox/mail/incoming-mail'
import type { OutgoingMail } from '../../src/inbox/mail/outgoing-mail'
import { createHelpdesk } from '../../src/index'

const endings: (() => unknown)[] = []

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) {
    await end()
  }
})

describe('an smtp listener', () => {
  test('hands over the bytes and the envelope, and answers 250', async () => {
    const { client, delivered } = await listening()
    const { response } = await client.sendMail({
      ...letter,
      to: ['support@acme.example', 'sales@acme.example'],
    })
    expect(response).toMatch(/^250 /)
    expect(delivered.length).toBe(1)
    expect(delivered[0]?.envelope).toEqual({
      from: 'jo@customer.example',
      to: ['support@acme.example', 'sales@acme.example'],
    })
    expect(new TextDecoder().decode(delivered[0]?.source)).toContain('Subject: Where is it?')
  })

  test('hands over the empty return path as null', async () => {
    const { client, delivered } = await listening()
    await client.sendMail({ ...letter, envelope: { from: '', to: ['support@acme.example'] } })
    expect(delivered[0]?.envelope.from).toBe(null)
  })

  test('answers 550 for an address that is not here, and delivers for the others', async () => {
    const { client, delivered } = await listening()
    await expect(client.sendMail({ ...letter, to: 'nobody@acme.example' })).rejects.toMatchObject({
      responseCode: 550,
    })
    const { rejected } = await client.sendMail({
      ...letter,
      to: ['nobody@acme.example', 'support@acme.example'],
    })
    expect(rejected).toEqual(['nobody@acme.example'])
    expect(delivered.map(({ envelope }) => envelope.to)).toEqual([['support@acme.example']])
  })

  test('answers 451 while addresses cannot be looked up, and tells the log why', async () => {
    const logged: unknown[] = []
    const { client } = await listening({
      accepts: () => Promise.reject(new Error('The store is away: password=secret')),
      log: (_, error) => logged.push(error),
    })
    const refused = client.sendMail(letter)
    await expect(refused).rejects.toMatchObject({ responseCode: 451 })
    await expect(refused).rejects.not.toMatchObject({ response: expect.stringContaining('secret') })
    expect(logged).toMatchObject([{ message: 'The store is away: password=secret' }])
  })

  test('answers 550 for an account that does not exist, and says so', async () => {
    const account = createHelpdesk({ storage: createMemoryStorage() }).account('nobody')
    const logged: unknown[] = []
    const { client } = await listening({
      accepts: (address) => account.mail.accepts(address),
      log: (_, error) => logged.push(error),
    })
    await expect(client.sendMail(letter)).rejects.toMatchObject({
      responseCode: 550,
      response: expect.stringContaining('The account of this address does not exist.'),
    })
    expect(logged).toMatchObject([{ code: 'UNKNOWN_ACCOUNT', details: { account: 'nobody' } }])
    const { client: second } = await listening({
      deliver: async (source, envelope) => {
        await account.mail.receive(await readMail(source, envelope), source)
      },
    })
    await expect(second.sendMail(letter)).rejects.toMatchObject({
      responseCode: 550,
      response: expect.stringContaining('The account of this address does not exist.'),
    })
  })

  test('answers 451 when the mail could not be kept, 554 when it never will be', async () => {
    const errors = [new Error('The store is away.'), Object.assign(new Error('No.'), { permanent: true })]
    const { client } = await listening({ deliver: () => Promise.reject(errors.shift()) })
    await expect(client.sendMail(letter)).rejects.toMatchObject({ responseCode: 451 })
    await expect(client.sendMail(letter)).rejects.toMatchObject({ responseCode: 554 })
  })

  test('answers 250 only when the mail is kept', async () => {
    const order: string[] = []
    const { client } = await listening({
      deliver: async () => {
        await new Promise((resolve) => setTimeout(resolve, 50))
        order.push('kept')
      },
    })
    await client.sendMail(letter)
    order.push('answered')
    expect(order).toEqual(['kept', 'answered'])
  })

  test('answers 552 for a mail that is too large, announced or not', async () => {
    const { client, delivered, talk } = await listening({ maxBytes: 10_000 })
    await expect(client.sendMail({ ...letter, text: 'x '.repeat(10_000) })).rejects.toMatchObject({
      responseCode: 552,
    })
    const answers = await talk([
      'EHLO there',
      'MAIL FROM:<jo@customer.example>',
      'RCPT TO:<support@acme.example>',
      'DATA',
      `${'x'.repeat(70)}\r\n`.repeat(200) + '.',
      'QUIT',
    ])
    expect(answers.at(-2)).toMatch(/^552 /)
    expect(delivered).toEqual([])
  })

  test('takes a mail of many megabytes whole', async () => {
    const { client, delivered } = await listening()
    const content = Buffer.alloc(8 * 1024 * 1024, 'frontdesk ')
    await client.sendMail({ ...letter, attachments: [{ filename: 'big.bin', content }] })
    const read = await readMail(delivered[0]?.source ?? new Uint8Array(), delivered[0]?.envelope ?? nobody)
    expect(read.attachments).toEqual([
      { name: 'big.bin', type: 'application/octet-stream', size: content.length },
    ])
  })

  test('takes mails at the same time, each once', async () => {
    const { client, delivered } = await listening()
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        client.sendMail({ ...letter, messageId: `<${index}@customer.example>` }),
      ),
    )
    const ids = await Promise.all(
      delivered.map(async ({ source }) => (await readMail(source, nobody)).messageId),
    )
    expect(ids.sort()).toEqual(Array.from({ length: 20 }, (_, index) => `${index}@customer.example`).sort())
  })

  test('keeps nothing of a mail whose client disconnects in the middle', async () => {
    const { delivered, port } = await listening()
    const socket = connect(port, '127.0.0.1')
    const answers = answersOf(socket)
    for (const line of [
      'EHLO there',
      'MAIL FROM:<jo@customer.example>',
      'RCPT TO:<support@acme.example>',
      'DATA',
    ]) {
      await answers.next()
      socket.write(`${line}\r\n`)
    }
    await answers.next()
    socket.end('Subject: half a mail\r\n\r\nand then')
    await new Promise((resolve) => socket.once('close', resolve))
    expect(delivered).toEqual([])
  })

  test('offers neither sign-in nor, without a certificate, encryption', async () => {
    const { talk } = await listening()
    const answers = await talk(['EHLO there', 'AUTH PLAIN AGEAYg==', 'STARTTLS', 'QUIT'])
    expect(answers.join('\n')).not.toMatch(/250[- ](AUTH|STARTTLS)/)
    expect(answers.slice(2, 4)).toEqual([expect.stringMatching(/^5/), expect.stringMatching(/^5/)])
  })

  test('offers encryption with a certificate, and takes mail under it', async () => {
    const [key, cert] = ['key', 'cert'].map((part) =>
      readFileSync(`test/fixtures/tls/localhost-${part}.pem`, 'utf8'),
    )
    const { port, delivered } = await listening({ certificate: { key: key ?? '', cert: cert ?? '' } })
    const client = createTransport({ host: '127.0.0.1', port, requireTLS: true, tls: { ca: cert ?? '' } })
    expect((await client.sendMail(letter)).response).toMatch(/^250 /)
    expect(delivered.length).toBe(1)
  })

  test('a sender that requires encryption sends nothing without it, and may try again', async () => {
    const { port, delivered } = await listening()
    const sender = createSmtpSender({ host: '127.0.0.1', port, auth: { user: 'acme', password: 'secret' } })
    endings.push(sender.close)
    const refused = sender.send(answer)
    await expect(refused).rejects.toMatchObject({ code: 'MAIL_FAILED' })
    await expect(refused).rejects.not.toHaveProperty('permanent')
    expect(delivered).toEqual([])
  })

  test('answers 421 above its number of connections', async () => {
    const { port } = await listening({ maxConnections: 1 })
    const first = connect(port, '127.0.0.1')
    const second = connect(port, '127.0.0.1')
    endings.push(
      () => first.destroy(),
      () => second.destroy(),
    )
    const greetings = await Promise.all(
      [first, second].map(async (socket) => (await answersOf(socket).next()).value),
    )
    expect(greetings.map((greeting) => String(greeting).slice(0, 3)).sort()).toEqual(['220', '421'])
  })

  test('ends a connection that stays silent', async () => {
    const { port } = await listening({ idleMs: 300 })
    const socket = connect(port, '127.0.0.1')
    const answers = answersOf(socket)
    expect((await answers.next()).value).toMatch(/^220 /)
    expect((await answers.next()).value).toMatch(/^421 /)
  })

  test('says which port is taken', async () => {
    const { port } = await listening()
    const second = createSmtpListener({ port, accepts: async () => true, deliver: async () => {} })
    await expect(second.start()).rejects.toMatchObject({
      code: 'LISTEN_FAILED',
      message: `Expected to receive mail on port ${port} of 127.0.0.1, found: another process uses the port.`,
      details: { port, host: '127.0.0.1', cause: 'EADDRINUSE' },
    })
    await second.stop()
  })

  test('stops when the mail in progress is answered, and at once for idle clients', async () => {
    let keep = () => {}
    const kept = new Promise<void>((resolve) => {
      keep = resolve
    })
    let begun = () => {}
    const started = new Promise<void>((resolve) => {
      begun = resolve
    })
    const { client, listener, port } = await listening({
      deliver: () => {
        begun()
        return kept
      },
    })
    const idle = connect(port, '127.0.0.1')
    const silence = new Promise((resolve) => idle.resume().once('close', resolve))
    const sending = client.sendMail(letter)
    await started
    const stopping = listener.stop()
    await expect(client.sendMail(letter)).rejects.toMatchObject({ code: 'ESOCKET' })
    keep()
    expect((await sending).response).toMatch(/^250 /)
    client.close()
    await Promise.all([stopping, silence])
  })
})

describe('a mail catcher', () => {
  test('returns mail that has arrived and mail that arrives later', async () => {
    const { catcher, sender } = await catching()
    const coming = catcher.waitFor(({ subject }) => subject === 'Second')
    await sender.send({ ...answer, subject: 'First' })
    await sender.send({ ...answer, subject: 'Second' })
    expect((await coming).subject).toBe('Second')
    expect((await catcher.waitFor(({ subject }) => subject === 'First')).envelope.to).toEqual([
      'jo@customer.example',
    ])
    catcher.clear()
    expect(catcher.mails()).toEqual([])
  })

  test('names the received subjects when no mail matches in time', async () => {
    const { catcher, sender } = await catching()
    await sender.send({ ...answer, subject: 'Another' })
    await expect(catcher.waitFor(({ subject }) => subject === 'Mine', 20)).rejects.toThrow(
      'Expected a mail that matches within 20 ms, found "Another".',
    )
  })

  test('refuses as many mails as asked', async () => {
    const { catcher, sender } = await catching()
    catcher.refuseNext('temporary', 2)
    await expect(sender.send(answer)).rejects.toThrow('451')
    await expect(sender.send(answer)).rejects.toThrow('451')
    await sender.send(answer)
    expect(catcher.mails().length).toBe(1)
  })
})

test.each([
  ['for good', async (address: string) => address.startsWith('jo@'), true],
  [
    'for a while',
    async (address: string) => {
      if (!address.startsWith('jo@')) throw new Error('Away.')
      return true
    },
    false,
  ],
])('a sender tells that one of two recipients was refused %s', async (_, accepts, permanent) => {
  const { port, delivered } = await listening({ accepts })
  const sender = createSmtpSender({ host: '127.0.0.1', port })
  endings.push(sender.close)
  const error = await sender
    .send({ ...answer, to: [...answer.to, { address: 'max@customer.example' }] })
    .catch((e) => e)
  expect([error.code, error.permanent ?? false]).toEqual(['MAIL_FAILED', permanent])
  expect(delivered.map(({ envelope }) => envelope.to)).toEqual([['jo@customer.example']])
})

test('the reader reads a sent mail unchanged', async () => {
  const { catcher, sender } = await catching()
  await sender.send(answer)
  const caught = await catcher.waitFor(() => true)
  expect(await readMail(caught.source, caught.envelope)).toMatchObject({
    envelope: { from: 'support@acme.example', to: ['jo@customer.example'] },
    messageId: answer.messageId,
    inReplyTo: [answer.inReplyTo],
    references: answer.references,
    from: answer.from,
    replyTo: [answer.replyTo],
    to: answer.to,
    subject: answer.subject,
    text: answer.text,
    reply: answer.text,
    html: answer.html,
  })
})

const letter = {
  from: 'jo@customer.example',
  to: 'support@acme.example',
  subject: 'Where is it?',
  text: 'I am still waiting.',
}

const answer: OutgoingMail = {
  messageId: 'conversation-1.3@acme.example',
  inReplyTo: 'last@customer.example',
  references: ['root@customer.example', 'last@customer.example'],
  from: { name: 'Zoë from Acme', address: 'support@acme.example' },
  replyTo: { address: 'support+token@acme.example' },
  to: [{ name: '山田 太郎', address: 'jo@customer.example' }],
  subject: 'Re: Où est ma commande ? 📦',
  text: `Grüße aus Köln,\n\n${'a long line that goes on '.repeat(80)}end.\n.\nご注文は発送済みです。`,
  html: '<p>Grüße aus Köln</p>',
  headers: [{ name: 'X-Loop', value: 'acme' }],
}

const nobody: IncomingMail['envelope'] = { from: null, to: [] }

interface Delivered {
  readonly source: Uint8Array
  readonly envelope: IncomingMail['envelope']
}

const listening = async (options: Partial<SmtpListenerOptions> = {}) => {
  const delivered: Delivered[] = []
  const listener = createSmtpListener({
    port: 0,
    accepts: async (address) => !address.startsWith('nobody@'),
    deliver: async (source, envelope) => {
      delivered.push({ source, envelope })
    },
    stopMs: 2_000,
    ...options,
  })
  const { port } = await listener.start()
  const client = createTransport({ host: '127.0.0.1', port })
  endings.push(listener.stop, () => client.close())
  return { listener, port, client, delivered, talk: (lines: readonly string[]) => talk(port, lines) }
}

const catching = async () => {
  const catcher = createMailCatcher()
  const { port } = await catcher.start()
  const sender = createSmtpSender({ host: '127.0.0.1', port })
  endings.push(catcher.stop, sender.close)
  return { catcher, sender }
}

/** Says each line when the one before is answered; returns the answers, the greeting first. */
const talk = async (port: number, lines: readonly string[]): Promise<readonly string[]> => {
  const socket = connect(port, '127.0.0.1')
  const answers = answersOf(socket)
  const heard = [String((await answers.next()).value)]
  for (const line of lines) {
    socket.write(`${line}\r\n`)
    heard.push(String((await answers.next()).value))
  }
  socket.destroy()
  return heard
}

async function* answersOf(socket: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let answer = ''
  for await (const chunk of socket) {
    answer += chunk.toString()
    if (/^\d{3} .*\r\n$/m.test(answer)) {
      yield answer.trim()
      answer = ''
    }
  }
}

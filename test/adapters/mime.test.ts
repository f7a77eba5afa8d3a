import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readMail } from '../../src/adapters/mime'
import type { IncomingMail } from '../../src/inbox/mail/incoming-mail'

const envelope: IncomingMail['envelope'] = { from: 'jo@customer.example', to: ['support@acme.example'] }
const read = (source: string) => readMail(new TextEncoder().encode(source), envelope)
const fixture = (name: string) => readMail(readFileSync(`test/fixtures/mail/${name}.eml`), envelope)
const readHtml = (html: string) =>
  read(`From: jo@customer.example\nContent-Type: text/html; charset=utf-8\n\n${html}`)

const nested = (levels: number): string =>
  Array.from(
    { length: levels },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`,
  ).join('')
const rewrapped = (levels: number): string =>
  `${'Content-Type: message/rfc822\n\nSubject: inner\n'.repeat(levels)}\nhello`

describe('what people send', () => {
  test('a Gmail reply: ids, addresses, date, the reply without its quote', async () => {
    const mail = await fixture('gmail-reply')
    expect(mail).toMatchObject({
      envelope,
      messageId: 'CAF8x2+Q@mail.gmail.example',
      inReplyTo: ['conversation-1.2@acme.example'],
      references: [
        'conversation-1.1@acme.example',
        'CAF8x1@mail.gmail.example',
        'conversation-1.2@acme.example',
      ],
      from: { name: 'Jo Doe', address: 'jo.doe@gmail.example' },
      replyTo: [],
      to: [{ name: 'Acme Support', address: 'support@acme.example' }],
      cc: [],
      subject: 'Re: Your order 1001',
      date: Date.UTC(2025, 10, 3, 9, 15),
      reply: 'Thanks, that worked!\n\nOne more thing: can I change the address?',
      attachments: [],
    })
    expect(mail.text).toContain('>> It does not work.')
    expect(mail.html).toMatch(/^<div dir="ltr">Thanks, that worked!/)
    expect(mail.headers[0]).toEqual({ name: 'return-path', value: '<jo.doe@gmail.example>' })
    expect(mail.headers[1]?.value).toMatch(/^from mail-ej1-f41.* by mx\.acme\.example .*\+0100 \(CET\)$/)
    expect(mail.sourceDigest).toMatch(/^[0-9a-f]{64}$/)
    expect(mail).not.toHaveProperty('report')
  })

  test.each([
    ['outlook-reply', 'Hi,\n\nthe second parcel is still missing.'],
    ['iphone-reply', 'Yes please, to the neighbour’s house.'],
    ['german-quote', 'Vielen Dank für die schnelle Antwort!'],
    ['french-quote', 'Bonjour, il manque toujours la deuxième pièce.'],
  ])('%s: the reply is separated from quoted text', async (name, reply) => {
    const mail = await fixture(name)
    expect(mail.reply).toBe(reply)
    expect(mail.text.length).toBeGreaterThan(reply.length)
  })

  test.each([
    ['german-quote', 'AW: Ihre Bestellung – Luftkühler', 'Jürgen Müller', 'der Luftkühler ist unterwegs.'],
    ['french-quote', 'Re: Votre commande - reçue à moitié', 'Renée Dupont', 'Votre commande a été expédiée.'],
    ['latin-1', '¿Dónde está mi pedido?', 'Jos\uFFFD', 'El niño espera. Aún no llegó.'],
    ['base64-utf8', 'Где мой заказ? 📦', 'Ольга', 'Здравствуйте, 👋\n\nя ещё жду свой заказ.'],
    ['japanese', '注文について', '山田太郎', 'まだ届いていません。'],
  ])('%s: letters arrive as they were written', async (name, subject, from, text) => {
    const mail = await fixture(name)
    expect([mail.subject, mail.from?.name]).toEqual([subject, from])
    expect(mail.text).toContain(text)
  })

  test('attachments in order, under names that are safe to show', async () => {
    expect((await fixture('attachments')).attachments).toEqual([
      { name: 'Rechnung für Jo.pdf', type: 'application/pdf', size: 19 },
      { name: 'passwd', type: 'application/x-msdownload', size: 4 },
      { name: 'attachment', type: 'application/octet-stream', size: 8 },
    ])
  })

  test('the headers that identify newsletters, absence notes and groups', async () => {
    const values = async (name: string, ...names: string[]) => {
      const { headers } = await fixture(name)
      return names.map((each) => headers.find((header) => header.name === each)?.value)
    }
    expect(await values('newsletter', 'list-id', 'list-unsubscribe', 'precedence', 'feedback-id')).toEqual([
      'Shop News <news.shop.example>',
      '<https://shop.example/unsubscribe?u=1>, <mailto:unsubscribe@shop.example?subject=unsubscribe>',
      'bulk',
      '77:shop',
    ])
    expect(
      await values('out-of-office', 'return-path', 'auto-submitted', 'x-auto-response-suppress'),
    ).toEqual(['<>', 'auto-replied', 'All'])
    expect(await values('google-group', 'x-original-sender', 'x-original-from', 'precedence')).toEqual([
      'jo@customer.example',
      'Jo Doe <jo@customer.example>',
      'list',
    ])
    expect((await fixture('google-group')).replyTo).toEqual([
      { name: 'Jo Doe', address: 'jo@customer.example' },
    ])
  })
})

describe('delivery reports', () => {
  test.each([
    ['bounce-postfix', { failedMessageId: 'conversation-1.2@acme.example' }],
    ['bounce-exchange', { failedMessageId: 'conversation-1.2@acme.example' }],
    ['bounce-delayed', {}],
    ['out-of-office', undefined],
    ['newsletter', undefined],
  ])('%s', async (name, report) => {
    expect((await fixture(name)).report).toEqual(report)
  })

  test('a report that returns nothing names no message', async () => {
    const mail = await read(
      'From: <>\nContent-Type: multipart/report; boundary=b\n\n--b\n\nSorry.\n--b\nContent-Type: message/delivery-status\n\nAction: failed\n--b--',
    )
    expect(mail.report).toEqual({})
  })

  test('a report that a customer forwards is no report of ours', async () => {
    const bounce = readFileSync('test/fixtures/mail/bounce-postfix.eml', 'utf8')
    const mail = await read(
      `From: jo@customer.example\nContent-Type: multipart/mixed; boundary=outer\n\n--outer\n\nSee below.\n--outer\nContent-Type: message/rfc822\n\n${bounce}\n--outer--`,
    )
    expect(mail.report).toBe(undefined)
  })
})

describe('html', () => {
  test('runs nothing, fetches nothing, submits nothing', async () => {
    const { html } = await fixture('html-only')
    expect(html).not.toMatch(
      /steal|<(script|style|form|input|button|iframe|body)|tracker|images\.example|evil|style=/,
    )
    expect(html).toContain('<span>a cat</span>')
    expect(html).toContain('<td>Order</td>')
  })

  test('links open in a new window, and lead only to web pages or mail addresses', async () => {
    const { html } = await readHtml(
      [
        'https://shop.example/?a=1&amp;b=2',
        'mailto:jo@customer.example',
        'javascript:steal()',
        ' java\nscript:steal()',
        'data:text/html,x',
        'vbscript:x',
        '//evil.example',
        '/settings',
        '',
      ]
        .map((href) => `<a href="${href}" target="_top" onclick="x()">go</a>`)
        .join(''),
    )
    const apart = 'target="_blank" rel="noopener noreferrer"'
    expect(html).toBe(
      `<a href="https://shop.example/?a=1&amp;b=2" ${apart}>go</a><a href="mailto:jo@customer.example" ${apart}>go</a>${'<a>go</a>'.repeat(7)}`,
    )
  })

  test('shows an image that the mail carries, and the words for any other', async () => {
    const mail = await fixture('inline-image')
    expect(mail.html).toMatch(
      /<img alt="screen" width="640" src="data:image\/png;base64,iVBORw0KGgo[^"]*" \/>/,
    )
    expect(mail.html).toContain('<span>lost</span>')
    expect(mail.html).toContain('<span>drawing</span>')
    expect(mail.html).not.toContain('svg')
    expect(mail.attachments.map(({ name }) => name)).toEqual(['screen.png', 'drawing.svg'])
  })

  test('carries images only up to the limit, repetitions counted', async () => {
    const image = `<img src="data:image/png;base64,${'A'.repeat(600)}" alt="x">`
    const source = new TextEncoder().encode(`Content-Type: text/html\n\n${image.repeat(4)}`)
    const images = async (inlineImageBytes: number) =>
      (await readMail(source, envelope, { inlineImageBytes })).html?.match(/<img/g)?.length ?? 0
    expect([await images(0), await images(1_500), await images(10_000)]).toEqual([0, 2, 4])
  })

  test('is converted to text when the mail has no text part', async () => {
    const mail = await fixture('html-only')
    expect(mail.text).toBe(
      [
        'Hello & good morning,',
        'please send me:',
        '- the blue one\n- the <red> one',
        'Sign in',
        'See the shop (https://shop.example/item?a=1&b=2), this, that or me.',
        'a cat',
        'Order 1001',
        'Jo\nOn Mon, Nov 3, 2025 at 9:58 AM Acme Support <support@acme.example> wrote:\n>\n> What would you like?',
      ].join('\n\n'),
    )
    expect(mail.reply).toMatch(/\n\nJo$/)
  })

  test.each([
    ['<pre>a\n  b</pre>c', 'a\n  b\n\nc'],
    ['a<br>b<br><br><br><br>c', 'a\nb\n\nc'],
    ['<ol><li><p>one</p></li><li>two</li></ol>', '- one\n\n- two'],
    ['<a href="https://a.example/">https://a.example</a>', 'https://a.example'],
    ['1 &lt; 2 &amp;&nbsp;&amp;lt; &eacute;', '1 < 2 & &lt; é'],
    ['<blockquote>a<blockquote>b</blockquote></blockquote>c', '> a\n> > b\nc'],
    ['<b>half a <i>sentence', 'half a sentence'],
  ])('%s reads as text', async (html, text) => {
    expect((await readHtml(html)).text).toBe(text)
  })
})

describe('the reply', () => {
  test('is the whole text when nothing would remain', async () => {
    const quote = 'On Mon, Nov 3, 2025 at 9:58 AM Acme <a@acme.example> wrote:\n> Hello.'
    expect((await read(`From: jo@customer.example\n\n${quote}`)).reply).toBe(quote)
  })

  test('keeps a text far longer than the outline the parser is shown', async () => {
    const long = Array.from(
      { length: 3_000 },
      (_, index) => `Line ${index}: something was written here.`,
    ).join('\n')
    expect((await read(`From: jo@customer.example\n\n${long}`)).reply).toBe(long)
  })

  test('keeps long lines above a quote whole', async () => {
    const long = Array.from({ length: 40 }, (_, index) => `${index} ${'word '.repeat(200)}end`).join('\n\n')
    const mail = await read(
      `From: jo@customer.example\n\n${long}\n\nOn Mon, Nov 3, 2025, Acme <a@acme.example> wrote:\n> Hello.`,
    )
    expect(mail.reply).toBe(long)
  })
})

describe('what is broken', () => {
  test('a mail without a Message-ID has none, and a date without a zone is read as UTC', async () => {
    const mail = await fixture('no-message-id')
    expect(mail).not.toHaveProperty('messageId')
    expect(mail.date).toBe(Date.UTC(2025, 10, 3, 15, 30))
  })

  test('a mail without a sender has none', async () => {
    expect(await fixture('no-from')).not.toHaveProperty('from')
  })

  test('what can be read of broken headers is read, and the rest is absent', async () => {
    const mail = await fixture('unreadable-from')
    expect(mail).toMatchObject({
      messageId: 'one@x.example',
      references: ['a@b.example', 'c@d.example'],
      replyTo: [],
      to: [],
      cc: [{ address: 'a@b.example' }, { name: 'B, C', address: 'b.c@d.example' }],
    })
    expect(mail).not.toHaveProperty('from')
    expect(mail).not.toHaveProperty('date')
  })

  test('unknown charsets and broken encodings still give text', async () => {
    const mail = await fixture('broken-encodings')
    expect(mail.text).toBe('50=ZZ off äöü')
    expect(mail.attachments).toMatchObject([{ name: 'half.pdf', type: 'application/pdf' }])
    expect(mail).not.toHaveProperty('date')
  })

  test('a mail that was cut off is read up to there', async () => {
    expect((await fixture('unclosed')).text).toBe('Half a sentence')
  })

  test('a source that is not a mail gives an empty mail', async () => {
    for (const mail of [await fixture('not-a-mail'), await read(''), await read('\n\n\n')]) {
      expect(mail).toMatchObject({
        subject: '',
        text: '',
        reply: '',
        references: [],
        to: [],
        attachments: [],
      })
      expect(mail).not.toHaveProperty('html')
    }
  })

  test.each([
    'Thu, 1 Jan 1970 00:00:00 +0000',
    'Mon, 3 Nov 2025 10:00:00 +0100 (CET)',
    '3 Nov 25 10:00 GMT',
    '2025-11-03T10:00:00Z',
  ])('the date %s is read', async (date) => {
    expect((await read(`Date: ${date}\n\nx`)).date).toBe(Date.parse(date))
  })

  test.each([
    '',
    '1',
    'tomorrow',
    'Thu, 1 Jan 1950 00:00:00 +0000',
    'Thu, 1 Jan 275000 00:00:00 +0000',
    '99 Nov 2025',
  ])('the date "%s" is refused', async (date) => {
    expect(await read(`Date: ${date}\n\nx`)).not.toHaveProperty('date')
  })

  test('control characters and halves of letters never reach a field', async () => {
    const mail = await read(
      'From: "a\0b\x1b[31m" <jo@customer.example>\nSubject: =?utf-16le?B?PdgAAA==?= \u202Egpj.exe\nX-A: \x07bell\n\ntext\0 \x1b[0mend',
    )
    expect(mail.subject).not.toMatch(/[\0\p{Surrogate}]/u)
    expect([mail.from?.name, mail.text, mail.headers.at(-1)?.value]).toEqual([
      'ab[31m',
      'text [0mend',
      'bell',
    ])
  })
})

describe('what is too much', () => {
  test('a source above the limit is refused, and one at the limit is not', async () => {
    const source = new TextEncoder().encode(`Subject: x\n\n${'y'.repeat(88)}`)
    await expect(readMail(source, envelope, { sourceBytes: 99 })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: 'Expected a mail of at most 99 bytes, found 100.',
    })
    expect((await readMail(source, envelope, { sourceBytes: 100 })).subject).toBe('x')
  })

  test('text is cut at its limit, between letters', async () => {
    const source = new TextEncoder().encode('Subject: x\n\nabc😀')
    expect((await readMail(source, envelope, { textLength: 4 })).text).toBe('abc\uFFFD')
  })

  test('of too many references the first and the newest are kept', async () => {
    const ids = Array.from({ length: 500 }, (_, index) => `<${index}@x.example>`)
    const { references } = await read(`References: ${ids.join('\n ')}\n\nx`)
    expect([references.length, references[0], references[1], references.at(-1)]).toEqual([
      100,
      '0@x.example',
      '401@x.example',
      '499@x.example',
    ])
  })

  test('headers are limited in number and length', async () => {
    const mail = await read(
      `Subject: ${'s'.repeat(5_000)}\nX-Long: ${'v'.repeat(50_000)}\n${'X-A: b\n'.repeat(2_000)}\nx`,
    )
    expect([mail.headers.length, mail.headers[1]?.value.length, mail.subject.length]).toEqual([
      500, 8_000, 998,
    ])
  })

  test.each([
    ['parts nested ten thousand deep', nested(10_000)],
    ['a million parts', `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n'.repeat(1_000_000)}`],
    ['endless headers', `X-A: ${'b'.repeat(3_000_000)}\n\nhello`],
    ['messages within messages', rewrapped(60)],
  ])('%s: the headers are read and the body is kept as text', async (_, body) => {
    const mail = await read(`From: jo@customer.example\nSubject: Deep\n${body}`)
    expect([mail.from?.address, mail.subject]).toEqual(['jo@customer.example', 'Deep'])
    expect(mail.text.length).toBeGreaterThan(0)
    expect(mail.text.length).toBeLessThanOrEqual(500_000)
  })

  test.each([
    ['tags that never close', '<div>x'.repeat(300_000)],
    ['closes without an opening', `${'<b>'.repeat(150_000)}${'</i>'.repeat(150_000)}`],
    ['quotes in quotes', '<blockquote><p>x'.repeat(15_000)],
  ])(
    '%s take no time',
    async (_, html) => {
      expect((await readHtml(html)).sourceDigest).toMatch(/^[0-9a-f]{64}$/)
    },
    3_000,
  )

  test.each([
    ['quote headers', 'Op \n'.repeat(5_000) + 'schreef\n'.repeat(5_000)],
    ['blanks', ' \n'.repeat(50_000)],
    ['one line', 'On a b '.repeat(70_000)],
  ])(
    'text made to stall the reply parser takes no time: %s',
    async (_, text) => {
      expect((await read(`From: jo@customer.example\n\n${text}x`)).reply).toMatch(/x$/)
    },
    3_000,
  )
})

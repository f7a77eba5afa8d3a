import { readFile } from 'node:fs/promises'
import type { CaughtMail } from 'frontdesk/adapters/smtp'
import { beforeAll, describe, expect, test } from 'vitest'
import { createMailer, type Mailer, supportAddress } from './mailer'
import { useHelpdesk } from './use-helpdesk'

const helpdesk = useHelpdesk()
let mailer: Mailer
beforeAll(() => {
  mailer = createMailer(helpdesk.process())
})

describe('a customer and an agent', () => {
  test('exchange mails that join their conversation', async () => {
    const ana = await helpdesk.agent('Ana', 'support')
    await mailer.send({
      from: 'Olga Novak <olga@novak.example>',
      subject: 'The lamp is amber',
      text: 'It has been amber since Monday.',
      messageId: '<amber-1@novak.example>',
    })
    await ana.open('The lamp is amber', 'It has been amber since Monday.')
    await ana.reply('Please lift the hub a little higher.')
    await ana.log.getByText('Please lift the hub a little higher.').waitFor()

    const reply = await helpdesk.process().catcher.waitFor(({ text }) => text.includes('lift the hub'))
    expect(reply.envelope).toEqual({ from: supportAddress, to: ['olga@novak.example'] })
    expect(reply.subject).toBe('Re: The lamp is amber')
    expect(header(reply, 'in-reply-to')).toBe('<amber-1@novak.example>')
    expect(header(reply, 'references')).toContain('<amber-1@novak.example>')
    const replyTo = header(reply, 'reply-to')
    expect(replyTo).toMatch(/<support\+[^@]{16,}@acme\.example>$/)

    // Her mail program keeps nothing but the address.
    await mailer.send({
      from: 'Olga Novak <olga@novak.example>',
      to: replyTo,
      subject: 'Something else entirely',
      text: 'Green! Thank you.',
    })
    await ana.log.getByText('Green! Thank you.').waitFor()
    // And now nothing but the headers.
    await mailer.send({
      from: 'Olga Novak <olga@novak.example>',
      subject: 'Re: The lamp is amber',
      text: 'Amber again, alas.',
      inReplyTo: header(reply, 'message-id'),
      references: header(reply, 'message-id'),
    })
    await ana.log.getByText('Amber again, alas.').waitFor()
    expect((await ana.list('email')).filter(({ name }) => name === 'Olga Novak')).toHaveLength(1)
    expect((await ana.conversation(ana.openId())).entries.filter(({ message }) => message)).toHaveLength(4)
  })

  test('see a mail once that is delivered twice', async () => {
    const ana = await helpdesk.agent('Ana', 'support')
    const letter = {
      from: 'Peer Vos <peer@vos.example>',
      subject: 'Is it on its way?',
      text: 'My parcel, I mean.',
      messageId: '<parcel@vos.example>',
    }
    await mailer.send(letter)
    await mailer.send(letter)
    await mailer.send({ ...letter, subject: 'The last one', messageId: '<last@vos.example>' })
    await ana.rows('Peer Vos').nth(1).waitFor()
    const rows = (await ana.list('email')).filter(({ name }) => name === 'Peer Vos')
    expect(rows).toHaveLength(2)
    for (const { id } of rows) {
      const { entries } = await ana.conversation(id)
      expect(entries.filter(({ message }) => message)).toHaveLength(1)
    }
  })
})

describe('filtered mail', () => {
  test('a role address writes into Filtered', async () => {
    const ana = await helpdesk.agent('Ana', 'support')
    await mailer.send({
      from: 'marketing@deals.example',
      subject: 'Grow faster',
      text: 'Let us talk growth.',
    })
    await ana.see('Filtered')
    await ana.open('Grow faster', 'Let us talk growth.')
    expect(await ana.why('Filter')).toContain('FILTERED_ROLE')
    await ana.see('All')
    expect(await ana.rows('Grow faster').count()).toBe(0)
  })

  test.for([
    [
      'without a sender',
      async () => await readFile(new URL('../fixtures/mail/no-from.eml', import.meta.url)),
    ],
    [
      'of random bytes',
      async () => Buffer.from(Array.from({ length: 2_000 }, (_, index) => (index * 7_919) % 256)),
    ],
  ] as const)('a mail %s is kept in Filtered with its source', async ([, source]) => {
    const ana = await helpdesk.agent('Ana', 'support')
    const before = new Set((await ana.list('filtered')).map(({ id }) => id))
    await mailer.sendSource(await source(), 'odd@sender.example')
    const [row, ...others] = (await ana.list('filtered')).filter(({ id }) => !before.has(id))
    expect(others).toEqual([])
    expect(row?.filtered).not.toBeNull()

    await ana.see('Filtered')
    await ana.page.locator(`a[href*="${row?.id}"]`).click()
    const link = ana.log.getByRole('link', { name: 'Source' })
    const kept = await ana.page.request.get(
      new URL((await link.getAttribute('href')) ?? '', ana.page.url()).href,
    )
    expect(kept.headers()['content-type']).toBe('text/plain; charset=utf-8')
    expect(linesOf(await kept.body())).toEqual(linesOf(await source()))
  })
})

describe('an HTML mail', () => {
  test('is shown cleaned in its frame, runs nothing and asks nobody', async () => {
    const ana = await helpdesk.agent('Ana', 'support')
    const asked: string[] = []
    const dialogs: string[] = []
    ana.page.context().on('request', (request) => asked.push(request.url()))
    ana.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    await mailer.send({ from: 'Mallory <mallory@evil.example>', subject: 'Look', html: hostile })
    await ana.rows('Mallory').click()
    const frame = ana.page.frameLocator('iframe[title="Mail"]')
    await frame.getByText('Harmless words.').waitFor()
    await ana.page.waitForTimeout(1_000)

    const body = await frame.locator('html').innerHTML()
    expect(body).not.toMatch(/<script|<iframe|<form|<object|onerror|onclick|javascript:/i)
    expect(dialogs).toEqual([])
    expect(asked.filter((url) => !url.startsWith(helpdesk.process().url))).toEqual([])
    expect(await ana.page.evaluate('window.stolen')).toBeUndefined()
  })
})

const hostile = `<p>Harmless words.</p>
<script>window.top.stolen = 1; alert('script')</script>
<img src="x:none" onerror="window.top.stolen = 1; alert('picture')">
<img src="http://tracker.example/opened.gif">
<img srcset="http://tracker.example/opened2.gif 1x">
<div style="background: url(http://tracker.example/opened3.gif)">styled</div>
<style>@import url(http://tracker.example/opened.css); body { background: url(http://tracker.example/4.gif) }</style>
<link rel="stylesheet" href="http://tracker.example/sheet.css">
<svg onload="alert('svg')"><use href="http://tracker.example/use.svg#x"></use></svg>
<iframe src="http://tracker.example/frame.html"></iframe>
<object data="http://tracker.example/object"></object>
<video src="http://tracker.example/film.mp4" autoplay></video>
<form action="http://tracker.example/form"><button onclick="alert('button')">Win</button></form>
<a href="javascript:alert('link')">a link</a>
<meta http-equiv="refresh" content="0; url=http://tracker.example/away">
<base href="http://tracker.example/">`

const header = ({ headers }: CaughtMail, name: string): string =>
  headers.find((header) => header.name === name)?.value ?? ''

/** SMTP ends lines with CR and LF, and the last line too. */
const linesOf = (source: Uint8Array): readonly string[] =>
  Buffer.from(source)
    .toString('latin1')
    .trimEnd()
    .split(/\r\n|\r|\n/)

import { describe, expect, test } from 'vitest'
import { checkInstallation, installSnippet } from '../../src/targeting/installation'

const installation = { origin: 'https://help.acme.example', helpdeskId: 'acme' }
const snippet =
  '<script src="https://help.acme.example/widget/widget.js" data-helpdesk="acme" async></script>'
const page = (...lines: readonly string[]) => `<!doctype html><html><head>${lines.join('\n')}</head></html>`

describe('the tag', () => {
  test('is one line to copy', () => {
    expect(installSnippet(installation)).toBe(snippet)
    expect(installSnippet({ ...installation, origin: 'https://help.acme.example/admin/?x' })).toBe(snippet)
  })

  test('holds whatever a helpdesk is called', () => {
    expect(installSnippet({ ...installation, helpdeskId: `"><img onerror='x'>&` })).toContain(
      'data-helpdesk="&quot;&gt;&lt;img onerror=&#39;x&#39;&gt;&amp;"',
    )
  })

  test.each(['help.acme.example', 'javascript:alert(1)', 'file:///etc', ''])('has no origin %j', (origin) => {
    expect(() => installSnippet({ ...installation, origin })).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: expect.objectContaining({ place: 'origin' }),
      }),
    )
  })
})

describe('a page', () => {
  test.each([
    ['the tag as it was copied', snippet],
    [
      'an address of the same host',
      '<SCRIPT data-helpdesk=acme src=//help.acme.example/widget/widget.js></SCRIPT>',
    ],
    ['an address of the helpdesk itself', "<script src='/widget/widget.js' data-helpdesk='acme'></script>"],
    ['a picture from Wix', `${snippet}<img src="https://static.wixstatic.com/a.png">`],
  ])('loads the chat by %s', (_, html) => {
    expect(checkInstallation(page(html), installation)).toMatchObject({ outcome: true, reason: 'INSTALLED' })
  })

  test.each([
    ['nothing', ''],
    ['a tag in a comment', `<!-- ${snippet} -->`],
    ['a tag behind a comment without an end', `<!-- ${snippet}`],
    ['the tag of another helpdesk', snippet.replace('"acme"', '"globex"')],
    ['the tag of another host', snippet.replace('help.acme', 'help.evil')],
    ['a tag that loads nothing', snippet.replace('src=', 'data-src=')],
    ['words about it', `&lt;script src="${installation.origin}/widget/widget.js"&gt;`],
  ])('with %s does not load the chat', (_, html) => {
    expect(checkInstallation(page(html), installation)).toMatchObject({
      outcome: false,
      reason: 'TRACKING_CODE_MISSING',
    })
  })

  test.each([
    ['by its generator', '<meta content="Wix.com Website Builder" name="generator">'],
    ['by its site id', '<meta http-equiv="X-Wix-Meta-Site-Id" content="1">'],
    ['by its scripts', '<script src="https://static.parastorage.com/services/x.js"></script>'],
    ['by its styles', '<link rel="preload" href="//static.wixstatic.com/x.css">'],
  ])('of Wix, known %s, cannot show it, with the tag or without', (_, html) => {
    for (const code of ['', snippet]) {
      expect(checkInstallation(page(html, code), installation)).toMatchObject({
        outcome: false,
        reason: 'PLATFORM_UNSUPPORTED',
        details: { platform: 'Wix' },
      })
    }
  })

  test.each([
    ['<script '.repeat(200_000)],
    [`<meta ${'a='.repeat(900_000)}>`],
    ['<!--'.repeat(300_000)],
    [`<script ${' '.repeat(1_900)}>`.repeat(500)],
    [`<script ${'a="'.repeat(600)}>`.repeat(500)],
  ])('that is hostile is read in no time', (html) => {
    const started = performance.now()
    expect(checkInstallation(html, installation).reason).toBe('TRACKING_CODE_MISSING')
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

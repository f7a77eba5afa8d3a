import type { CaughtMail } from 'frontdesk/adapters/smtp'
import { Hono } from 'hono'
import { html } from 'hono/html'

/** Shows outgoing mail, newest first. `mails` is absent when mail is sent to a server. */
export const outgoingMailRoutes = (mails: (() => readonly CaughtMail[]) | undefined): Hono =>
  new Hono()
    .get('/outgoing-mail/style.css', (context) =>
      context.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
    )
    .get('/outgoing-mail/', (context) => context.html(page(mails && [...mails()].reverse())))

const page = (mails: readonly CaughtMail[] | undefined) => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Outgoing mail</title>
<link rel="stylesheet" href="/outgoing-mail/style.css">
</head>
<body>
<header>
<h1>Outgoing mail</h1>
<p>${note(mails)}</p>
<nav><a href="/outgoing-mail/">Refresh</a> <a href="/inbox/">Inbox</a> <a href="/">Site</a></nav>
</header>
<main>${mails?.map(article)}</main>
</body>
</html>`

const note = (mails: readonly CaughtMail[] | undefined): string => {
  if (mails === undefined) return 'Outgoing mail is sent to the server of --mail-to, and is not shown here.'
  return mails.length === 0
    ? 'No mail was sent yet. Answer a mail in the inbox, or close a chat whose visitor left an e-mail address.'
    : 'Mail that the helpdesk sent since it was started, newest first. It is stored here and was not delivered.'
}

const article = ({ subject, headers, text }: CaughtMail) => html`
<article>
<h2>${subject || '(no subject)'}</h2>
<dl>${shownHeaders.map((name) => {
  const value = headers.find((header) => header.name === name)?.value
  return value === undefined ? '' : html`<dt>${name}</dt><dd>${value}</dd>`
})}</dl>
<pre>${text}</pre>
</article>`

const shownHeaders = [
  'from',
  'to',
  'reply-to',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'auto-submitted',
]

const style = `:root { color-scheme: light dark }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem; font: 16px/1.5 system-ui, sans-serif }
nav { display: flex; gap: 1rem }
article { margin-top: 1.5rem; padding: 1rem 1.25rem; border: 1px solid #8885; border-radius: 10px; overflow-wrap: anywhere }
h2 { margin: 0 0 .5rem; font-size: 1.1rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0; font-size: .85rem }
dt { opacity: .7 }
dd { margin: 0 }
pre { margin: 1rem 0 0; font: inherit; white-space: pre-wrap }
`

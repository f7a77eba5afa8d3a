import DOMPurify from 'dompurify'

export interface CleanMail {
  readonly html: string
  /** The same without pictures from elsewhere, which would tell their server that the mail was read. */
  readonly withoutPictures: string
  readonly hasQuote: boolean
  readonly hasRemotePictures: boolean
}

/** How mail programs mark the history below an answer. */
const quoteMarks = '.gmail_quote, blockquote[type="cite"]'

/** The server has sanitised the mail; it is done once more here, so that neither has to be trusted alone. */
export const cleanMail = (html: string): CleanMail => {
  const clean = DOMPurify.sanitize(html, {
    USE_PROFILES: { html: true },
    FORBID_TAGS: ['form', 'input', 'button', 'textarea', 'select'],
    FORCE_BODY: true,
  })
  const { body } = new DOMParser().parseFromString(clean, 'text/html')
  const hasQuote = body.querySelector(quoteMarks) !== null
  const pictures = body.querySelectorAll('img:not([src^="data:" i])')
  for (const picture of pictures) picture.remove()
  return { html: clean, withoutPictures: body.innerHTML, hasQuote, hasRemotePictures: pictures.length > 0 }
}

interface MailChoices {
  readonly quoted: boolean
  readonly pictures: boolean
}

/** A page of its own for the frame. Its policy names no source for scripts, fonts, frames or requests. */
export const mailDocument = (mail: CleanMail, show: MailChoices): string => `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:${show.pictures ? ' https:' : ''}">
<base target="_blank">
<style>
html { color-scheme: light }
body { margin: 10px 12px; background: #fff; color: #1c2128; font: 14.5px/1.55 system-ui, sans-serif; overflow-wrap: anywhere }
img { max-width: 100%; height: auto }
table { max-width: 100% }
blockquote { margin: 8px 0; padding-left: 12px; border-left: 3px solid #d0d5dd; color: #474f5b }
${show.quoted ? '' : `:is(${quoteMarks}) { display: none }`}
</style>
</head>
<body>${show.pictures ? mail.html : mail.withoutPictures}</body>
</html>`

import DOMPurify from 'dompurify'

export interface CleanMail {
  readonly html: string
  /** The HTML without remote images, which would tell their server that the mail was read. */
  readonly withoutPictures: string
  readonly hasQuote: boolean
  readonly hasRemotePictures: boolean
}

/** The marks of mail programs for quoted history. */
const quoteMarks = '.gmail_quote, blockquote[type="cite"]'

/** Sanitises the mail a second time, in addition to the server. */
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

/** The document for the frame. Its policy allows no scripts, fonts, frames or requests. */
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

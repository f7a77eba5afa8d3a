import DOMPurify from 'dompurify'

export interface CleanMail {
  readonly html: string
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
  const parsed = new DOMParser().parseFromString(clean, 'text/html')
  return {
    html: clean,
    hasQuote: parsed.querySelector(quoteMarks) !== null,
    hasRemotePictures: parsed.querySelector('img[src^="https:" i]') !== null,
  }
}

/** A page of its own for the frame. Its policy names no source for scripts, fonts, frames or requests. */
export const mailDocument = (
  html: string,
  show: { readonly quoted: boolean; readonly pictures: boolean },
): string => `<!doctype html>
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
<body>${html}</body>
</html>`

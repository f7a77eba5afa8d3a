/** Statements of the explanations about targeting. Each is positive; the explanation says whether it is true. */
export const targetingSentences = {
  'targeting/some-message-shows': 'a message is for this visit',
  'targeting/message-shows': 'message {message} ({name}) shows',
  'targeting/is-published': 'the message is published',
  'targeting/channel-is-on': 'the chat channel is on',
  'targeting/device-is-targeted': 'the message is for this device',
  'targeting/audience-everyone': 'the message is for everyone',
  'targeting/audience-anonymous': 'the visitor is unknown',
  'targeting/audience-tracked': 'the visitor is a tracked contact',
  'targeting/audience-lists': 'the visitor is in one of the lists',
  'targeting/urls-admit': 'the URL rules admit the page',
  'targeting/url-is': 'the page is this URL',
  'targeting/url-isnt': 'the page is another URL',
  'targeting/url-contains': 'the page URL contains this text',
  'targeting/url-doesnt-contain': 'the page URL lacks this text',
  'targeting/url-starts-with': 'the page URL starts with this text',
  'targeting/url-doesnt-start-with': 'the page URL starts with another text',
  'targeting/url-matches-wildcard': 'the page URL matches this pattern',
  'targeting/url-doesnt-match-wildcard': 'the page URL differs from this pattern',
  'targeting/query-param-is': 'the query parameter {name} has this value',
  'targeting/query-param-isnt': 'the query parameter {name} lacks this value',
  'targeting/senders-show': 'the message shows senders',
  'targeting/sender-shows': '{sender} shows as a sender',
  'targeting/email-is-requested': 'the visitor is asked for an e-mail address now',
  'targeting/message-requests-email': 'the message requests an e-mail address',
  'targeting/email-is-known': 'the address is known',
  'targeting/email-was-declined': 'the visitor declined',
  'targeting/team-is-available': 'the team is available',
  'targeting/visitor-has-written': 'the visitor has written a message',
  'targeting/email-delay-is-over': 'the delay is over',
} as const

/** Statements about the look of the chat. */
export const appearanceSentences = {
  'targeting/accent-is-legible': 'text can be read on the accent {accent}',
  'targeting/text-colour': 'the text is {colour}',
} as const

/** Statements about the installation on a site. The targeting of a browser does without them. */
export const installationSentences = {
  'targeting/page-loads-chat': 'the page loads the chat of {helpdesk}',
  'targeting/platform-runs-scripts': 'the platform runs scripts of other sites',
  'targeting/tag-loads-chat': 'a tag loads the chat',
} as const

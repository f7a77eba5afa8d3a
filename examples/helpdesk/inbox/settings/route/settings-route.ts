/** The current settings page, stored in the URL after `#settings/`. URLs of the inbox begin with `#/`. */
export type SettingsRoute = { readonly inbox?: string | undefined } & SettingsPlace

type SettingsPlace =
  | { readonly page: (typeof plainPages)[number] }
  | { readonly page: 'message'; readonly id: string; readonly step: WizardStep }

const plainPages = ['messages', 'try', 'install', 'consent', 'privacy', 'failures'] as const

/** The steps of the set-up, in order. */
export const wizardSteps = [
  'channel',
  'where',
  'what',
  'routing',
  'availability',
  'consent',
  'appearance',
  'review',
] as const

export type WizardStep = (typeof wizardSteps)[number]

/** Parses `#settings/support/messages/m-1/where`; `undefined` for a URL of the inbox. */
export const parseSettingsRoute = (hash: string): SettingsRoute | undefined => {
  const [start, inbox, page, id, step] = hash.split('/').map(decode)
  if (start !== '#settings') return undefined
  if (page === 'messages' && id) {
    return { inbox, page: 'message', id, step: wizardSteps.find((each) => each === step) ?? 'channel' }
  }
  return { inbox: inbox || undefined, page: plainPages.find((each) => each === page) ?? 'messages' }
}

export const formatSettingsRoute = ({ inbox = '', ...place }: SettingsRoute): string => {
  const parts = place.page === 'message' ? ['messages', place.id, place.step] : [place.page]
  return ['#settings', ...[inbox, ...parts].map(encodeURIComponent)].join('/')
}

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

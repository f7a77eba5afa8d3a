import type { ConsentState } from '../../api'

export const consentWords: Readonly<Record<ConsentState['event'], string>> = {
  given: 'Agreed',
  shown: 'Notice shown',
  refused: 'Refused',
  expired: 'Expired',
  withdrawn: 'Withdrawn',
  objected: 'Objected',
}

export const consentTones = {
  given: 'green',
  shown: 'blue',
  refused: 'amber',
  expired: 'amber',
  withdrawn: 'red',
  objected: 'red',
} as const satisfies Record<ConsentState['event'], string>

export const basisWords: Readonly<Record<ConsentState['basis'], string>> = {
  consent: 'Consent',
  'legitimate-interest': 'Legitimate interest',
}

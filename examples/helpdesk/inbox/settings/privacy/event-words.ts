import type { RecordedAct } from 'frontdesk'
import { consentTones, consentWords } from '../../details/consent-words'

export const eventWords: Readonly<Record<RecordedAct['event'], string>> = {
  ...consentWords,
  superseded: 'Replaced',
  joined: 'Joined',
}

export const eventTones = {
  ...consentTones,
  superseded: 'grey',
  joined: 'grey',
} as const satisfies Record<RecordedAct['event'], string>

/** The name of a person: e-mail address, contact id or visitor id. */
export const personWords = ({ person }: Pick<RecordedAct, 'person'>): string => {
  if (person === undefined) return 'Erased person'
  return person.email ?? person.contactId ?? `Visitor ${person.visitorId ?? ''}`
}

import type { Hold, HoldSubject, PersonName, RecordedAct, Removal } from 'frontdesk'
import type { ConsentTextRef, RetentionInput, RetentionPolicy } from 'frontdesk/consent'
import type { ConsentOverview, PersonFile, PrivacyOverview } from '../../privacy-api'
import { get, post } from './request'

/** The API calls for consent and personal data. All of them throw RequestError. */
export const privacyApi = {
  consent: (signal: AbortSignal) => get<ConsentOverview>(consent, signal),
  acts: (text: ConsentTextRef) => post<readonly RecordedAct[]>(`${consent}/acts`, text),
  exportAct: (id: string) => post<object>(`${consent}/export`, { id }),
  overview: (signal: AbortSignal) => get<PrivacyOverview>(privacy, signal),
  person: (name: PersonName) => post<PersonFile>(`${privacy}/export`, name),
  erase: (person: PersonName, typed: string) => post<Removal>(`${privacy}/erase`, { person, typed }),
  hold: (subject: HoldSubject & { readonly note?: string }) => post<Hold>(`${privacy}/holds`, subject),
  release: (subject: HoldSubject) =>
    post<{ readonly released: boolean }>(`${privacy}/holds/release`, subject),
  setRetention: (policy: RetentionInput) => post<RetentionPolicy>(`${privacy}/retention`, policy),
}

const consent = '/api/settings/consent'
const privacy = '/api/settings/privacy'

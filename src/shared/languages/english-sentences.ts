import { availabilitySentences } from './en/availability'
import { conditionSentences } from './en/conditions'
import { consentSentences } from './en/consent'
import { explanationSentences } from './en/explanation'
import { inboxSentences } from './en/inbox'
import { intakeSentences } from './en/intake'
import { mailSentences } from './en/mail'
import { routingSentences } from './en/routing'
import { appearanceSentences, installationSentences, targetingSentences } from './en/targeting'

/** The sentence of each key, joined from one table a domain. */
export const englishSentences = {
  ...conditionSentences,
  ...targetingSentences,
  ...appearanceSentences,
  ...installationSentences,
  ...availabilitySentences,
  ...routingSentences,
  ...consentSentences,
  ...inboxSentences,
  ...mailSentences,
  ...intakeSentences,
  ...explanationSentences,
} as const

export type OurSentenceKey = keyof typeof englishSentences

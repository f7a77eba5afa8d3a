import { reasons } from '../reasons'
import { availabilitySentences } from './en/availability'
import { conditionSentences } from './en/conditions'
import { consentSentences } from './en/consent'
import { inboxSentences } from './en/inbox'
import { intakeSentences } from './en/intake'
import { mailSentences } from './en/mail'
import { routingSentences } from './en/routing'
import { installationSentences, targetingSentences } from './en/targeting'
import { englishWords } from './en/words'
import type { Language } from './language'

const sentences = {
  ...conditionSentences,
  ...targetingSentences,
  ...installationSentences,
  ...availabilitySentences,
  ...routingSentences,
  ...consentSentences,
  ...inboxSentences,
  ...mailSentences,
  ...intakeSentences,
} as const

export type OurSentenceKey = keyof typeof sentences

export const english: Language = { ...englishWords, sentences, reasons }

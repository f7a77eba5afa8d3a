import { availabilityReasons, availabilitySentences } from './de/availability'
import { conditionReasons, conditionSentences } from './de/conditions'
import { consentReasons, consentSentences } from './de/consent'
import { explanationSentences } from './de/explanation'
import { inboxReasons, inboxSentences } from './de/inbox'
import { intakeReasons, intakeSentences } from './de/intake'
import { mailReasons, mailSentences } from './de/mail'
import { routingReasons, routingSentences } from './de/routing'
import {
  appearanceSentences,
  installationSentences,
  targetingReasons,
  targetingSentences,
} from './de/targeting'
import type { OurSentenceKey } from './english-sentences'
import type { Language } from './language'

const sentences: Readonly<Record<OurSentenceKey, string>> = {
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
}

const reasons = {
  ...conditionReasons,
  ...targetingReasons,
  ...availabilityReasons,
  ...routingReasons,
  ...consentReasons,
  ...inboxReasons,
  ...mailReasons,
  ...intakeReasons,
}

export const german: Language = {
  tag: 'de',
  yes: 'ja',
  no: 'nein',
  expected: 'erwartet',
  found: 'gefunden',
  more: 'und weitere, insgesamt {count}',
  sentences,
  reasons,
}

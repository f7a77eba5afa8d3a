import { textDigest } from '../shared/digest'
import { type Finding, finding, lintEach, malformed } from '../shared/finding'
import { flag, object, optional } from '../shared/guard'
import { hour } from '../shared/instant'
import { refusalFindings } from '../shared/refusal-findings'
import type { ConsentRule, ProcessConsent } from './consent-rule'
import { type ConsentFacts, prepareConsentGate } from './decide-consent-gate'
import { checkConsentRule } from './schema'

/** What a lint of consent rules may know beside them. */
export type ConsentAbout = {
  /** Whether the clients of these rules can show a text to the person. @default true */
  readonly showsTexts?: boolean
}

/**
 * Finds errors and likely mistakes in the consent rules of one account: texts that are empty or equal, gates that
 * nobody can pass, settings without effect, and rules that end each other's consent. Never throws, also for rules of
 * another form.
 */
export const lintConsentRules = (
  rules: readonly ConsentRule[],
  about: ConsentAbout = {},
): readonly Finding[] => {
  const fault = aboutForm(about)
  const known = fault ? {} : about
  const valid: (ConsentRule | undefined)[] = []
  const alone = lintEach(rules, (rule, path) => {
    const checked = checkConsentRule(rule)
    valid.push(checked.value)
    return checked.refusals
      ? refusalFindings(checked, 'consent', path).map((refused) => withoutTime(refused, rule, path))
      : lintRule(checked.value, path, known)
  })
  return [
    ...(fault ? [malformed(`about${fault.place}`, fault.expected)] : []),
    ...alone,
    ...askedAgain(valid),
  ]
}

const aboutForm = object({ showsTexts: optional(flag) })

const lintRule = (
  { process, communicate }: ConsentRule,
  path: string,
  { showsTexts = true }: ConsentAbout,
): readonly Finding[] => {
  const found: Finding[] = process ? [...lintProcess(process, `${path}.process`, showsTexts)] : []
  if (process && communicate && process.text.trim() === communicate.text.trim()) {
    found.push(
      finding(
        'CONSENT_TEXTS_EQUAL',
        `${path}.communicate.text`,
        'The texts for processing and for messages are the same.',
        'Say in each text which purpose the person agrees to.',
      ),
    )
  }
  if (process?.basis === 'explicit' && communicate?.mode === 'implied-by-send') {
    found.push(
      finding(
        'SUBSCRIPTION_IMPLIED',
        `${path}.communicate.mode`,
        'Processing asks for explicit consent, but sending a message subscribes without a question.',
        { sentence: 'Ask with a separate box.', replacement: 'separate-opt-in' },
      ),
    )
  }
  return found
}

const lintProcess = (process: ProcessConsent, path: string, showsTexts: boolean): readonly Finding[] => [
  ...(process.basis === 'explicit'
    ? lintExplicit(process, path, showsTexts)
    : lintNotice(process, path, showsTexts)),
  ...(process.minorSince ?? []).flatMap((version, index, all) => {
    const at = `${path}.minorSince[${index}]`
    const fix = { sentence: 'Remove it.', remove: true } as const
    if (version === process.version)
      return [finding('SETTING_WITHOUT_EFFECT', at, 'This is the version of the text itself.', fix)]
    return all.indexOf(version) < index
      ? [finding('DUPLICATE', at, `The version ${version} is listed before.`, fix)]
      : []
  }),
]

const lintExplicit = (
  { expiresAfter }: ProcessConsent,
  path: string,
  showsTexts: boolean,
): readonly Finding[] => [
  // C-02
  ...lintGate(
    path,
    showsTexts,
    'it asks for consent to a text, and the clients of this rule cannot show one.',
    'Ask for consent in clients that show the text.',
  ),
  ...(expiresAfter === undefined || expiresAfter >= hour
    ? []
    : [
        finding(
          'CONSENT_EXPIRES_SOON',
          `${path}.expiresAfter`,
          `Consent expires ${expiresAfter} ms after it is given, so a chat stops in the middle.`,
          'Write at least an hour, in milliseconds.',
        ),
      ]),
]

/** Nobody passes a gate whose text no client shows. */
const lintGate = (path: string, showsTexts: boolean, why: string, fix: string): readonly Finding[] =>
  showsTexts
    ? []
    : [finding('CONSENT_GATE_NEVER_OPENS', `${path}.basis`, `Nobody can pass the gate: ${why}`, fix)]

const lintNotice = (
  { expiresAfter }: ProcessConsent,
  path: string,
  showsTexts: boolean,
): readonly Finding[] => [
  // C-08
  ...lintGate(
    path,
    showsTexts,
    'it needs a notice, and the clients of this rule cannot show one.',
    'Show the notice, or ask for consent in another way.',
  ),
  ...(expiresAfter === undefined
    ? []
    : [
        finding(
          'SETTING_WITHOUT_EFFECT',
          `${path}.expiresAfter`,
          'A notice under a legitimate interest does not expire.',
          { sentence: 'Remove it.', remove: true },
        ),
      ]),
]

/** Consent that expires at once is refused as a number; the finding says what it would mean. */
const withoutTime = (refused: Finding, rule: ConsentRule, path: string): Finding =>
  refused.path === `${path}.process.expiresAfter` && isNoTime(rule.process?.expiresAfter)
    ? finding(
        'CONSENT_GATE_NEVER_OPENS',
        refused.path,
        'Nobody can pass the gate: consent expires in the moment in which it is given.',
        'Write at least an hour, in milliseconds, or remove it.',
      )
    : refused

const isNoTime = (given: unknown): boolean => typeof given === 'number' && given <= 0

/** C-05: the ledger keeps one act for processing, so consent to one text replaces consent to the other. */
const askedAgain = (rules: readonly (ConsentRule | undefined)[]): readonly Finding[] => {
  const explicit = rules.flatMap((rule, index) =>
    rule?.process?.basis === 'explicit'
      ? [{ index, gate: prepareConsentGate(rule), facts: agreedTo(rule.process) }]
      : [],
  )
  return explicit.flatMap(({ index, gate, facts }, position) => {
    const other = explicit
      .slice(0, position)
      .find((each) => gate(each.facts).outcome === 'ask' && each.gate(facts).outcome === 'ask')
    return other === undefined
      ? []
      : [
          finding(
            'CONSENT_ASKED_AGAIN',
            `rules[${index}].process`,
            `A person who meets this rule and rules[${other.index}] is asked again at every change.`,
            'Use one text and one version, or name the other version in minorSince.',
          ),
        ]
  })
}

/** The facts of a person who just agreed to a text. */
const agreedTo = ({ version, text }: ProcessConsent): ConsentFacts => {
  const act = { event: 'given', lawfulBasis: 'consent', version, decidedAt: 0, recordId: '' } as const
  return {
    now: 0,
    ledger: { process: { ...act, textDigest: textDigest(text) }, communicate: {} },
    noticeShown: true,
  }
}

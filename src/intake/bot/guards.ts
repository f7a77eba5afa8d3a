import { conversationForm } from '../../inbox/conversation/forms'
import { type Form, flag, formOf, listOf, object, optional, text, whole } from '../../shared/guard'
import { idForm, messageTextForm, textOf, visibleText } from '../../shared/text-forms'
import { ledgerStateForm } from '../consent/guards'
import { dispositionForm, kindForm, routedFacts } from '../conversation/guards'

/** The most messages, and the most choices, of one answer of a bot. */
export const mostInAnswer = 20

/** The longest choice that a bot offers. */
export const longestChoice = 200

/** The longest reason of a hand-off or a failure. */
export const longestCause = 1_000

const fewOf = (form: Form): Form => {
  const list = listOf(form)
  return (value) => few(value) ?? list(value)
}

const few = formOf(
  `a list of at most ${mostInAnswer}`,
  (value) => !Array.isArray(value) || value.length <= mostInAnswer,
)

const answer = object({
  messages: fewOf(messageTextForm),
  choices: optional(fewOf(visibleText(longestChoice))),
  handOff: optional(object({ reason: textOf(longestCause) })),
})

const failure = object({ failed: textOf(longestCause) })

/** The form of a `BotOutcome`. */
export const botOutcomeForm: Form = (value) =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'failed')
    ? failure(value)
    : answer(value)

/** The form of `BotAnswerFacts`. Routing guards the rule. */
export const botAnswerFactsForm: Form = object({
  ...routedFacts,
  answered: object({ messageId: idForm, epoch: whole }),
  disposition: dispositionForm,
  conversation: conversationForm,
  kind: kindForm,
  consent: ledgerStateForm,
  bot: object({ id: idForm, name: text, handOff: object({}) }),
  withinHours: flag,
})

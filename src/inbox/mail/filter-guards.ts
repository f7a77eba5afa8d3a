import { flag, listOf, nullable, number, object, oneOf, optional, taggedBy, text } from '../../shared/guard'
import { subjectKinds } from '../blocking/block'
import { filteredMailForm } from './guards'

/** The form of a `MailFilterRules`. */
export const filterRulesForm = object({
  role: flag,
  promotional: flag,
  automated: flag,
  knownContactExemption: flag,
  roleLocalParts: optional(listOf(text)),
})

/** The form of `MailFilterFacts`, as far as the filter reads them. */
export const filterFactsForm = object({
  mail: filteredMailForm,
  duplicate: flag,
  ownAddresses: listOf(text),
  ownMessage: flag,
  conversation: optional(object({ id: text, filtered: nullable(text), answers: number })),
  blocked: taggedBy('reason', {
    FILTERED_BLOCKED: object({
      details: optional(object({ kind: oneOf(...subjectKinds), value: text, channelKind: text })),
    }),
    ALLOW_LISTED: object({}),
    NOT_BLOCKED: object({}),
  }),
  contact: optional(object({ hasUnfilteredThread: flag, weMailed: flag })),
})

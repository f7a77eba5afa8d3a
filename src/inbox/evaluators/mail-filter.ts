import type { Evaluator } from '../../shared/evaluator'
import { schemaOf } from '../../shared/evaluator-schema'
import { checkWith } from '../../shared/parse-with'
import { mailFilterFacts } from '../mail/facts-schema'
import type { MailFilterFacts, MailFilterRules } from '../mail/filter-facts'
import { decideMailFilter, type MailFilterReason, mailFilterReasons } from '../mail/filter-mail'
import { checkMailFilterRules, mailFilterRules } from '../mail/filter-schema'
import { lintMailFilters, type MailFilterSetup } from '../mail/lint-mail-filters'
import { type MailDisposition, showsInInbox } from '../mail/mail-disposition'
import { mailFilterOutcome } from '../outcome-schema'

/** What happens to a mail (F-01 to F-13, F-26). */
export const mailFilterEvaluator: Evaluator<
  'mail-filter',
  MailFilterRules,
  MailFilterFacts,
  MailDisposition,
  MailFilterReason,
  MailFilterSetup
> = {
  name: 'mail-filter',
  version: 1,
  reasons: mailFilterReasons,
  decide: decideMailFilter,
  holds: showsInInbox,
  readRule: checkMailFilterRules,
  readFacts: (input) => checkWith(mailFilterFacts, 'facts', input, 'INVALID_INPUT'),
  schema: schemaOf({ rule: mailFilterRules, facts: mailFilterFacts, outcome: mailFilterOutcome }),
  unordered: [
    ['rule', 'roleLocalParts'],
    ['facts', 'ownAddresses'],
  ],
  lint: lintMailFilters,
}

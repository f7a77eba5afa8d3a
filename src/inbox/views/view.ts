import type { Condition } from '../../rules/condition'
import { guardWith, oneOf } from '../../shared/guard'

/** The seven views of an inbox, in display order (semantics, section 7). */
export const views = ['all', 'mine', 'unassigned', 'email', 'chat', 'bots', 'filtered'] as const

export type View = (typeof views)[number]

/**
 * The condition of a view. All, Bots and Filtered partition the conversations that a user may see. A filtered bot
 * conversation is in Filtered.
 *
 * @throws HelpdeskError `INVALID_INPUT` for an unknown view.
 */
export const viewCondition = (view: View, me: string): Condition => {
  guardWith(view, viewForm, 'view')
  return conditions[view](me)
}

const viewForm = oneOf(...views)

const isFiltered: Condition = { fact: 'filtered', operator: 'isSet', value: true }
const withBot: Condition = {
  all: [
    { fact: 'control', operator: 'equal', value: 'bot' },
    { fact: 'assigneeId', operator: 'isNotSet', value: true },
  ],
}
const general: readonly Condition[] = [{ not: isFiltered }, { not: withBot }]

const generalWith = (fact: string, operator: string, value: string | boolean): Condition => ({
  all: [...general, { fact, operator, value }],
})

const conditions: Readonly<Record<View, (me: string) => Condition>> = {
  all: () => ({ all: general }),
  mine: (me) => generalWith('assigneeId', 'equal', me),
  unassigned: () => generalWith('assigneeId', 'isNotSet', true),
  email: () => generalWith('channelKind', 'equal', 'email'),
  chat: () => generalWith('channelKind', 'equal', 'chat'),
  bots: () => ({ all: [{ not: isFiltered }, withBot] }),
  filtered: () => isFiltered,
}

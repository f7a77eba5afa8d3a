const refusals = 'Each refusal is caught and becomes a part of the result.'
const checked = 'The policy gets an accent that the schema has accepted.'
const generated = 'Only events that the decider returned are folded.'
const long = 'The salt of a record is long enough.'

/**
 * The functions from which no error leaves although the body names one that throws, and why. Each says in its comment
 * that it throws nothing.
 */
export const throwsNothing: Readonly<Record<string, string>> = {
  channelContract: 'The reader runs within a test.',
  checkAppearance: checked,
  checkCondition: refusals,
  checkTargetedMessage: checked,
  conversationDecider: 'Only its functions throw, as their own comments say.',
  conversationEvents: generated,
  conversationStates: generated,
  conversations: generated,
  createMemoryStorage: 'Only its methods reject, as the contract says.',
  dayOperators: 'The type of the operator accepts a value before it is read.',
  deciderLaws: 'Only the checks of the laws throw.',
  laws: 'Only the checks of the laws throw.',
  ledgers: long,
  lintConsentRules: 'Only rules that the reader has accepted are prepared.',
  lintInstallation: refusals,
  lintMailFilters: 'Only a set-up of the right form is read.',
  lintRoutingRules: 'Only rules that the guard has accepted are read.',
  lintRules: refusals,
  lintTargetedMessages: refusals,
  lintUrlRules: refusals,
  reactionKeys: 'Only `react` of a reaction throws, which is not called.',
  validateSetup: refusals,
  withPersonalFields: 'Nothing in the fields of a record is nested deep.',
}

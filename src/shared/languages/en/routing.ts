/** Statements of the explanations about routing. Each is positive; the explanation says whether it is true. */
export const routingSentences = {
  'routing/may-be-assigned-manually': '{userId} can be assigned manually',
  'routing/is-member': 'the person is a member of the inbox',
  'routing/is-active': 'the person is active',
  'routing/could-be-assigned-automatically': 'an automatic assignment could choose the person',

  // Eligibility
  'routing/is-eligible': '{userId} is eligible',
  'routing/has-routing-seat': 'the person has a Sales or Service seat',
  'routing/takes-new-conversations': 'the person takes new conversations',
  'routing/has-capacity': 'the person has capacity for the conversation',
  'routing/may-be-chosen': 'this decision may choose the person',

  // Routing
  'routing/is-assigned': 'the conversation is assigned to a person',
  'routing/is-filtered': 'the conversation is in Filtered',
  'routing/sender-is-blocked': 'the sender is blocked',
  'routing/bot-is-in-control': 'a bot is in control',
  'routing/is-closed': 'the conversation is closed',
  'routing/assignee-keeps-it': 'the conversation has an assignee who keeps it',
  'routing/rule-names-somebody': 'the rule names somebody',

  // The owner
  'routing/owner-or-fallback-answers': 'the owner or the fallback answers',
  'routing/owner-is-eligible': 'the owner is eligible',
  'routing/owner-is-a-user': 'the owner is a person of this account',
  'routing/contact-has-owner': 'the contact is known and has an owner',
  'routing/customer-is-proven': 'an address or a tracking cookie proves who the customer is',
  'routing/rule-has-fallback': 'the rule has a fallback',
  'routing/away-owner-gets-mail': 'the rule assigns mail to the owner, who is only away',

  // Users and teams
  'routing/person-found': 'a person is found for the conversation',
  'routing/previous-answers-again': '{userId} answered last, recently enough, and is eligible',
  'routing/a-target-exists': 'the rule has an existing target',
  'routing/user-exists': '{userId} is a person of this account',
  'routing/team-has-member': 'team {teamId} has a member',
  'routing/chosen-by-turn': 'an eligible person has the least recent turn',
  'routing/chosen-by-load': 'an eligible person has the smallest workload, then the least recent turn',
  'routing/chosen-by-idle-time':
    'an eligible person has been idle longest; an idle person comes before a busy one',
  'routing/chosen-by-seed': 'the seed draws an eligible person',
  'routing/chosen-by-host-strategy': 'the strategy {strategy} chooses an eligible person',
  'routing/strategy-registered': 'the strategy {strategy} is registered',
  'routing/strategy-failed': 'the strategy {strategy} failed',
  'routing/strategy-passed-over-all': 'the strategy {strategy} passed over every eligible person',
  'routing/all-at-capacity': 'everyone is excluded by capacity alone',

  // Teams
  'routing/team-member-answers': 'a member of team {teamId} takes the conversation',

  // Reassigning
  'routing/reply-is-reassigned': 'the reply goes to another person',
  'routing/assignee-came-back': 'the assignee came back',
  'routing/is-customer-reply': 'the customer replied',
  'routing/assignee-is-away': 'the assignee is away',
  'routing/setting-passes-replies-on': 'the assignee passes replies of this channel on',
  'routing/setting-target-answers': 'a person whom the assignee named takes the reply',
  'routing/channel-rule-finds-another': "the channel's rule finds another person",

  // Hand-off
  'routing/person-takes-over': 'a person takes over from the bot',
  'routing/was-handed-off': 'a person is in control, or an earlier hand-off waits for one',
  'routing/can-be-routed': 'the conversation can be routed',
  'routing/may-hand-off-now': 'the policy allows a hand-off at this time',
  'routing/person-can-take-over': 'a person can take over',
} as const

/** Statements of the explanations about availability. Each is positive; the explanation says whether it is true. */
export const availabilitySentences = {
  'availability/widget-shows': 'the chat widget shows',
  'availability/has-open-chat': 'the visitor has an open chat in this inbox',
  'availability/bot-is-outside-hours': 'a bot that respects business hours would answer outside them',
  'availability/bot-answers': 'a bot answers for this message',
  'availability/always-available': 'the team always appears available',
  'availability/shows-by-status': 'the widget shows by the status of the team',
  'availability/pool-has-members': 'the pool has at least one member',
  'availability/a-member-takes-conversations': 'at least one member of the pool takes new conversations',
  'availability/shows-by-hours': 'the widget shows by business hours',
  'availability/hours-have-a-range': 'the business hours have at least one range',
  'availability/return-time-is-known-if-shown':
    'an opening within 366 days is known, if the rule shows a return time now',
  'availability/a-member-takes-conversations-if-required':
    'at least one member of the pool takes new conversations, if the rule requires this now',
  'availability/is-within-hours': 'it is within business hours',
  'availability/takes-new-conversations': '{userId} takes new conversations',
  'availability/is-set-to-available': '{userId} has the status "available"',
  'availability/is-present-if-required': '{userId} has an open window, if the rule requires one',
  'availability/is-within-own-hours': 'it is within the hours of {userId}, if they have hours of their own',
  'availability/is-shown-as-available': '{userId} is shown as available',
  'availability/answers-the-open-chat': '{userId} answers an open chat with the visitor',
} as const

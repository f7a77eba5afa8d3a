/** Statements of the explanations about routing. Each is positive; the explanation says whether it is true. */
export const routingSentences = {
  'routing.may-be-assigned-manually': '{userId} can be assigned manually',
  'routing.is-member': 'the person is a member of the inbox',
  'routing.is-active': 'the person is active',
  'routing.could-be-assigned-automatically': 'an automatic assignment could choose the person',
} as const

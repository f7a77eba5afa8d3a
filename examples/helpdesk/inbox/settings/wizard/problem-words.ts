import type { SetupProblem } from 'frontdesk'

/** What is wrong, beside its field: the place says itself. */
export const problemWords = ({ expected }: Pick<SetupProblem, 'expected'>): string =>
  expected.startsWith('text') ? 'Please fill this in.' : `Please enter ${expected}.`

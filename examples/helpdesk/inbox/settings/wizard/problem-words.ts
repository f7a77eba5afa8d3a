import type { SetupProblem } from 'frontdesk'

/** The text of a problem beside its field, without the place. */
export const problemWords = ({ expected }: Pick<SetupProblem, 'expected'>): string =>
  expected.startsWith('text') ? 'Please fill this in.' : `Please enter ${expected}.`

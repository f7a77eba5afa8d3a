import { isHelpdeskError } from '../../shared/errors'
import type { Finding } from '../../shared/finding'
import { refusedAt } from '../../shared/refusal-findings'

/** The first refusal of a parser as a finding, see `refusedAt`. */
export const refusedBy = (parse: () => unknown, root: string, path: string): readonly Finding[] => {
  try {
    parse()
    return []
  } catch (error) {
    if (!isHelpdeskError(error)) throw error
    return [refusedAt(error, root, path)]
  }
}

import type { Decision } from '../../shared/decision'
import { HelpdeskError } from '../../shared/errors'
import { reasons } from '../../shared/reasons'

/**
 * Throws unless access is granted.
 *
 * @throws HelpdeskError `FORBIDDEN` with the reason.
 */
export const demand = (access: Decision<boolean>): void => {
  if (!access.outcome) throw new HelpdeskError('FORBIDDEN', reasons[access.reason], { reason: access.reason })
}

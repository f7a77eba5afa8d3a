import { availabilityReasons } from './reasons/availability'
import { botReasons } from './reasons/bot'
import { channelReasons } from './reasons/channels'
import { conditionReasons } from './reasons/conditions'
import { consentReasons } from './reasons/consent'
import { filteringReasons } from './reasons/filtering'
import { followUpReasons } from './reasons/follow-up'
import { inboxReasons } from './reasons/inbox'
import { mailReasons } from './reasons/mail'
import { permissionReasons } from './reasons/permissions'
import { routingReasons } from './reasons/routing'
import { targetingReasons } from './reasons/targeting'

/**
 * Every reason code, joined from one table a domain. Codes are public API: a code is never renamed and never carries
 * values, which are in a decision's details.
 */
export const reasons = {
  ...permissionReasons,
  ...conditionReasons,
  ...targetingReasons,
  ...availabilityReasons,
  ...routingReasons,
  ...botReasons,
  ...filteringReasons,
  ...consentReasons,
  ...inboxReasons,
  ...mailReasons,
  ...followUpReasons,
  ...channelReasons,
} as const

export type ReasonCode = keyof typeof reasons

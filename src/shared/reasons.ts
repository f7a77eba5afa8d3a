import { availabilityReasons } from './reasons/availability'
import { type BotDetails, botReasons } from './reasons/bot'
import { channelReasons } from './reasons/channels'
import { type ConditionDetails, conditionReasons } from './reasons/conditions'
import { type ConsentDetails, consentReasons } from './reasons/consent'
import { type FilteringDetails, filteringReasons } from './reasons/filtering'
import { followUpReasons } from './reasons/follow-up'
import { inboxReasons } from './reasons/inbox'
import { type MailDetails, mailReasons } from './reasons/mail'
import { permissionReasons } from './reasons/permissions'
import { type RoutingDetails, routingReasons } from './reasons/routing'
import { type TargetingDetails, targetingReasons } from './reasons/targeting'

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

/** The details that a decision with a code has, by code. A code that is absent has none. */
export type ReasonDetails = BotDetails &
  ConditionDetails &
  ConsentDetails &
  FilteringDetails &
  MailDetails &
  RoutingDetails &
  TargetingDetails

import * as z from 'zod/mini'
import { hostKindName, instant, recordOf } from '../shared/fields-schema'
import { actEvents, type ConsentAct, type LedgerState } from './consent-act'
import type { ConsentFacts } from './decide-consent-gate'
import type { SendFacts } from './decide-send'
import type { SubscriptionFacts } from './decide-subscription'
import type { RetentionFacts } from './retention'
import { retentionClasses } from './retention-classes'
import { channelPeriod } from './retention-schema'

const name = z.string().check(z.minLength(1), z.maxLength(200))

const act: z.ZodMiniType<ConsentAct> = z.strictObject({
  event: z.enum(actEvents),
  lawfulBasis: z.enum(['consent', 'legitimate-interest']),
  version: name,
  textDigest: z.string(),
  decidedAt: instant,
  validFor: z.optional(z.number()),
  recordId: z.string(),
})

const ledger: z.ZodMiniType<LedgerState> = z.strictObject({
  process: z.optional(act),
  communicate: recordOf(z.string(), act),
})

export const gateFacts: z.ZodMiniType<ConsentFacts> = z.strictObject({
  now: instant,
  ledger,
  noticeShown: z.boolean(),
  olderTexts: z.optional(recordOf(z.string(), z.string())),
})

export const gateOutcome = z.enum(['allow', 'ask', 'block'])

export const subscriptionFacts: z.ZodMiniType<SubscriptionFacts> = z.strictObject({
  ledger,
  ticked: z.boolean(),
  emailKnown: z.boolean(),
  proven: z.boolean(),
})

export const subscriptionOutcome = z.enum(['subscribe', 'pending', 'none'])

export const sendFacts: z.ZodMiniType<SendFacts> = z.strictObject({
  ledger,
  message: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('service') }),
    z.strictObject({ kind: z.literal('marketing'), subscriptionType: name }),
    z.strictObject({ kind: z.literal('withdrawal-confirmation'), sentBefore: z.boolean() }),
  ]),
})

export const sendOutcome = z.enum(['allow', 'deny'])

export const retentionFacts: z.ZodMiniType<RetentionFacts> = z.strictObject({
  class: z.union([z.enum(retentionClasses), hostKindName]),
  byDefault: z.optional(channelPeriod),
  closedAt: z.nullable(instant),
  lastActivity: instant,
  legalHold: z.boolean(),
  now: instant,
})

export const retentionOutcome = z.enum(['keep', 'anonymise', 'delete'])

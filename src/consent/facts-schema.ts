import * as z from 'zod'
import { hostKindName, instant, recordOf } from '../shared/fields-schema'
import { actEvents, type ConsentAct, type LedgerState } from './consent-act'
import type { ConsentFacts } from './decide-consent-gate'
import type { SendFacts } from './decide-send'
import type { SubscriptionFacts } from './decide-subscription'
import type { RetentionFacts } from './retention'
import { retentionClasses } from './retention-classes'
import { channelPeriod } from './retention-schema'

const name = z.string().min(1).max(200)

const act: z.ZodType<ConsentAct> = z.strictObject({
  event: z.enum(actEvents),
  lawfulBasis: z.enum(['consent', 'legitimate-interest']),
  version: name,
  textDigest: z.string(),
  decidedAt: instant,
  validFor: z.number().optional(),
  recordId: z.string(),
})

const ledger: z.ZodType<LedgerState> = z.strictObject({
  process: act.optional(),
  communicate: recordOf(z.string(), act),
})

export const gateFacts: z.ZodType<ConsentFacts> = z.strictObject({
  now: instant,
  ledger,
  noticeShown: z.boolean(),
  olderTexts: recordOf(z.string(), z.string()).optional(),
})

export const gateOutcome = z.enum(['allow', 'ask', 'block'])

export const subscriptionFacts: z.ZodType<SubscriptionFacts> = z.strictObject({
  ledger,
  ticked: z.boolean(),
  emailKnown: z.boolean(),
  proven: z.boolean(),
})

export const subscriptionOutcome = z.enum(['subscribe', 'pending', 'none'])

export const sendFacts: z.ZodType<SendFacts> = z.strictObject({
  ledger,
  message: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('service') }),
    z.strictObject({ kind: z.literal('marketing'), subscriptionType: name }),
    z.strictObject({ kind: z.literal('withdrawal-confirmation'), sentBefore: z.boolean() }),
  ]),
})

export const sendOutcome = z.enum(['allow', 'deny'])

export const retentionFacts: z.ZodType<RetentionFacts> = z.strictObject({
  class: z.union([z.enum(retentionClasses), hostKindName]),
  byDefault: channelPeriod.optional(),
  closedAt: instant.nullable(),
  lastActivity: instant,
  legalHold: z.boolean(),
  now: instant,
})

export const retentionOutcome = z.enum(['keep', 'anonymise', 'delete'])

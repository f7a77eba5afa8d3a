import type { ConsentView } from 'frontdesk'
import type { ConsentAct } from 'frontdesk/consent'
import type { ConsentState, PersonConsent } from '../../api'

export const personConsent = ({
  process,
  notice,
  subscriptions,
  bound,
  answer,
  confirmed,
}: ConsentView): PersonConsent => {
  const state = process ? stateOf(process) : notice && shown(notice)
  return {
    ...(state && { process: state }),
    subscriptions: Object.entries(subscriptions).map(([type, act]) => ({ type, ...stateOf(act) })),
    proven: bound,
    allows: answer.outcome === 'allow' ? 'answers' : confirmed ? 'nothing' : 'confirmation',
  }
}

const stateOf = ({ event, lawfulBasis, version, decidedAt }: ConsentAct): ConsentState => ({
  event,
  basis: lawfulBasis,
  version,
  at: decidedAt,
})

const shown = ({ version, decidedAt }: NonNullable<ConsentView['notice']>): ConsentState => ({
  event: 'shown',
  basis: 'legitimate-interest',
  version,
  at: decidedAt,
})

import type { Explanation } from '../shared/decision'
import { own } from '../shared/json'
import type { RecordedDecision } from './recorded-decision'

/** A recorded decision in the form of this build. Before 0.2.0 a node had its English sentence in place of a key. */
export const liftDecision = (recorded: RecordedDecision): RecordedDecision => ({
  ...recorded,
  decisions: recorded.decisions.map((each) => ({ ...each, explanation: lifted(each.explanation) })),
})

const lifted = (node: Explanation): Explanation => {
  const because = node.because && { because: node.because.map(lifted) }
  const sentence = own(node, 'question')
  if (typeof sentence !== 'string') return { ...node, ...because }
  const { question: _, ...rest } = node as Explanation & { readonly question: string }
  return { ...rest, key: 'intake/stored-sentence', params: { sentence }, ...because }
}

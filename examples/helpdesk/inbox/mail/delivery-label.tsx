import type { AgentEntry } from '../../api'
import { Label } from '../parts/label'

type Delivery = NonNullable<NonNullable<AgentEntry['message']>['delivery']>

/** How far the sending of an answer is. */
export const DeliveryLabel = ({ delivery }: { readonly delivery: Delivery }) => {
  const { words, tone } = labels[delivery]
  return <Label tone={tone}>{words}</Label>
}

const labels = {
  waiting: { words: 'Sending', tone: 'blue' },
  delayed: { words: 'Delayed', tone: 'amber' },
  sent: { words: 'Sent', tone: 'green' },
  delivered: { words: 'Delivered', tone: 'green' },
  failed: { words: 'Not sent', tone: 'red' },
} as const

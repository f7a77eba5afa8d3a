import type { MessageRow } from '../../../settings-api'
import { Label } from '../../parts/label'

/** The published state of a message, and whether it has unpublished changes. */
export const StateBadges = ({
  row: { state, edited, problems },
}: {
  readonly row: Pick<MessageRow, 'state' | 'edited' | 'problems'>
}) => (
  <>
    <Label tone={states[state].tone}>{states[state].name}</Label>{' '}
    {edited && state !== 'draft' && <Label tone="amber">Unpublished changes</Label>}{' '}
    {problems > 0 && (
      <Label tone="red">{problems === 1 ? '1 thing missing' : `${problems} things missing`}</Label>
    )}
  </>
)

const states = {
  published: { name: 'Published', tone: 'green' },
  off: { name: 'Off', tone: 'grey' },
  draft: { name: 'Draft', tone: 'blue' },
} as const

import type { Finding } from '../shared/finding'
import type { MessageTargeting } from '../targeting'
import { lintTargetedMessages } from '../targeting/lint/lint-targeted-messages'
import type { TargetedMessageInput } from './targeted-message'

/**
 * Returns the likely mistakes that a message would add to the account: in itself, or in another message (`id` names the
 * message). Places in the message itself begin with `message`, as in a `SetupProblem`. Lint errors are not included,
 * because `validateSetup` reports them.
 */
export const warningsOf = (
  setup: Partial<TargetedMessageInput>,
  others: readonly MessageTargeting[],
): readonly Finding[] => {
  const before = new Set(lintTargetedMessages(others).map(keyOf))
  return lintTargetedMessages([targetingOf(setup), ...others])
    .filter(({ severity }) => severity === 'warning')
    .filter((each) => each.id === ownId || !before.has(keyOf(each)))
    .map(({ id, path, ...each }) => ({
      ...each,
      ...(id === ownId ? setup.id !== undefined && { id: setup.id } : id !== undefined && { id }),
      path: path.replace(/^messages\[0\]/, 'message'),
    }))
}

const keyOf = ({ code, id }: Finding): string => JSON.stringify([code, id])

/** The id of the checked message in the lint. No stored message can have it. */
const ownId = ''

/**
 * The targeting part of the message, as if it were published. The input is not validated, so types are checked here.
 */
const targetingOf = ({
  name,
  audience,
  urls,
  devices,
  priority,
  createdAt,
}: Partial<TargetedMessageInput>): MessageTargeting => ({
  id: ownId,
  name: typeof name === 'string' ? name : '',
  published: true,
  channelActive: true,
  audience: audience ?? { kind: 'everyone' },
  priority: typeof priority === 'number' ? priority : 0,
  // A new message is the newest.
  createdAt: typeof createdAt === 'number' ? createdAt : Number.POSITIVE_INFINITY,
  ...(urls !== undefined && { urls }),
  ...(Array.isArray(devices) && { devices }),
})

import type { Finding } from '../shared/finding'
import type { MessageTargeting } from '../targeting'
import { lintTargetedMessages } from '../targeting/lint/lint-targeted-messages'
import type { WidgetInput } from './widget'

/**
 * What is hardly meant in a message as it would stand among the others, and in another one because of it: the finding's
 * `id` says in which. Places within the message itself begin with `message`, as those of a `SetupProblem` do. What a lint
 * calls an error is refused by the parsers, and so is a problem of the set-up already.
 */
export const warningsOf = (
  setup: Partial<WidgetInput>,
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

/** Apart from every id that can be stored. */
const ownId = ''

/** What targeting looks at, as if it were published; what was typed may be anything. */
const targetingOf = ({
  name,
  audience,
  urls,
  devices,
  priority,
  createdAt,
}: Partial<WidgetInput>): MessageTargeting => ({
  id: ownId,
  name: typeof name === 'string' ? name : '',
  published: true,
  channelActive: true,
  audience: audience ?? { kind: 'everyone' },
  priority: typeof priority === 'number' ? priority : 0,
  // What is new is the youngest.
  createdAt: typeof createdAt === 'number' ? createdAt : Number.POSITIVE_INFINITY,
  ...(urls !== undefined && { urls }),
  ...(Array.isArray(devices) && { devices }),
})

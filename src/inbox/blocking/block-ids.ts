import { derivedId } from '../../shared/ids'
import { isHostKind } from '../channel-kinds/channel-kinds'
import type { AllowEntry, Block, BlockableSender, BlockSubject } from './block'
import { subjectsOf } from './subjects'

/**
 * The id of a block's record. It names nobody in the open. Blocks on kinds of a host begin with the subject, so that those
 * of one person are listed together, whatever kinds are registered.
 */
export const blockId = ({ subject, channelKind }: Pick<Block, 'subject' | 'channelKind'>): string =>
  isHostKind(channelKind)
    ? `${hostBlockPrefix(subject)}${channelKind}`
    : derivedId('block', subject.kind, subject.value, channelKind)

/** The ids of a subject's blocks on kinds of a host begin with this. */
export const hostBlockPrefix = ({ kind, value }: BlockSubject): string =>
  `${derivedId('block', kind, value)}/`

/** The ids of every record that could block the sender: a shell reads these and no others. */
export const blockIds = (sender: BlockableSender): readonly string[] =>
  subjectsOf(sender).flatMap((subject) => [
    blockId({ subject, channelKind: sender.channelKind }),
    blockId({ subject, channelKind: 'all' }),
  ])

/** The id of an allow entry's record. */
export const allowId = ({ subject }: Pick<AllowEntry, 'subject'>): string => allowedId(subject)

/** The ids of every record that could allow the sender. */
export const allowIds = (sender: BlockableSender): readonly string[] =>
  subjectsOf(sender)
    .filter(({ kind }) => kind === 'address' || kind === 'domain')
    .map(allowedId)

const allowedId = ({ kind, value }: BlockSubject): string => derivedId('allow', kind, value)

import { guardWith } from '../../shared/guard'
import { derivedId } from '../../shared/ids'
import { isHostKind } from '../channel-kinds/channel-kinds'
import type { AllowEntry, Block, BlockableSender, BlockSubject } from './block'
import { allowedKeyForm, blockKeyForm, senderForm } from './guards'
import { subjectsOf } from './subjects'

/**
 * The id of a block record. It contains no readable personal data. A block on a host's kind begins with its subject, so that
 * the blocks of one person are listed together, whatever kinds are registered.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a block of another form.
 */
export const blockId = (block: Pick<Block, 'subject' | 'channelKind'>): string => {
  guardWith(block, blockKeyForm, 'block')
  const { subject, channelKind } = block
  return isHostKind(channelKind)
    ? `${hostBlockPrefix(subject)}${channelKind}`
    : derivedId('block', subject.kind, subject.value, channelKind)
}

/** The ids of a subject's blocks on kinds of a host begin with this. */
export const hostBlockPrefix = ({ kind, value }: BlockSubject): string =>
  `${derivedId('block', kind, value)}/`

/**
 * The ids of all records that could block the sender. The shell reads only these.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a sender of another form.
 */
export const blockIds = (sender: BlockableSender): readonly string[] => {
  guardWith(sender, senderForm, 'sender')
  return subjectsOf(sender).flatMap((subject) => [
    blockId({ subject, channelKind: sender.channelKind }),
    blockId({ subject, channelKind: 'all' }),
  ])
}

/**
 * The id of an allow entry record.
 *
 * @throws HelpdeskError `INVALID_INPUT` for an entry of another form.
 */
export const allowId = (entry: Pick<AllowEntry, 'subject'>): string => {
  guardWith(entry, allowedKeyForm, 'entry')
  return allowedId(entry.subject)
}

/**
 * The ids of all records that could allow the sender.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a sender of another form.
 */
export const allowIds = (sender: BlockableSender): readonly string[] => {
  guardWith(sender, senderForm, 'sender')
  return subjectsOf(sender)
    .filter(({ kind }) => kind === 'address' || kind === 'domain')
    .map(allowedId)
}

const allowedId = ({ kind, value }: BlockSubject): string => derivedId('allow', kind, value)

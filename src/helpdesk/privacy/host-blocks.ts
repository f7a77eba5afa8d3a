import { hostBlockPrefixes } from '../../intake/privacy/erase-names'
import type { Person } from '../../records/person'
import type { RecordKey } from '../../shared/plan'
import type { Reader } from '../run/reader'

/** D-14: blocks of a person on hosts' kinds of channels, those of kinds that are not registered any more among them. */
export const readHostBlocks = async (reader: Reader, person: Person): Promise<readonly RecordKey[]> => {
  const found = await Promise.all(hostBlockPrefixes(person).map((prefix) => reader.allKnown('block', prefix)))
  return found.flatMap((blocks) => [...blocks.keys()].map((id) => ({ kind: 'block', id })))
}

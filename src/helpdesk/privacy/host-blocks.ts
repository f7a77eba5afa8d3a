import { hostBlockPrefixes } from '../../intake/privacy/erase-names'
import type { Person } from '../../records/person'
import type { RecordKey } from '../../shared/plan'
import type { Reader } from '../run/reader'

/** D-14: the blocks of a person on host kinds, including kinds that are no longer registered. */
export const readHostBlocks = async (reader: Reader, person: Person): Promise<readonly RecordKey[]> => {
  const found = await Promise.all(hostBlockPrefixes(person).map((prefix) => reader.allKnown('block', prefix)))
  return found.flatMap((blocks) => [...blocks.keys()].map((id) => ({ kind: 'block', id })))
}

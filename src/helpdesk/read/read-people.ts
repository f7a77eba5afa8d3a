import type { People } from '../../intake/conversation/people'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'

export const readPeople = async (
  { strategies }: Pick<Ports, 'strategies'>,
  reader: Reader,
): Promise<People> => {
  const [users, workloads] = await Promise.all([reader.all('user'), reader.allKnown('load')])
  return { users, workloads, strategies }
}

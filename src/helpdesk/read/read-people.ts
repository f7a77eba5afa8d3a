import type { People } from '../../intake/conversation/people'
import type { Reader } from '../run/reader'

export const readPeople = async (reader: Reader): Promise<People> => {
  const [users, workloads] = await Promise.all([reader.all('user'), reader.allKnown('load')])
  return { users, workloads }
}

import type { People } from '../intake/conversation/people'
import type { Reader } from './reader'

export const loadPeople = async (reader: Reader): Promise<People> => {
  const [users, workloads] = await Promise.all([reader.all('user'), reader.allKnown('load')])
  return { users, workloads }
}

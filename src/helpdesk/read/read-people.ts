import type { People } from '../../intake/conversation/people'
import type { Reader } from '../run/reader'

/** All users of the account. */
export const readPeople = async (reader: Reader): Promise<Pick<People, 'users'>> => ({
  users: await reader.all('user'),
})

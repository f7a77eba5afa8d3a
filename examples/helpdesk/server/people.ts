import { type AccountSides, isHelpdeskError, type User } from 'frontdesk'
import type { Person, Self } from '../api'

/** Looks up names by id. */
export interface People {
  person(userId: string): Promise<Person>
  /** The names of users and bots. The name of an unknown id is the id. */
  names(ids: Iterable<string | null | undefined>): Promise<ReadonlyMap<string, string>>
}

export const createPeople = (account: AccountSides, botNames: Readonly<Record<string, string>>): People => ({
  person: async (userId) => personOf(await account.agent(userId).profile.user()),
  names: async (ids) => {
    const wanted = [...new Set(ids)].filter((id) => id != null)
    return new Map(
      await Promise.all(wanted.map(async (id) => [id, await nameOf(account, botNames, id)] as const)),
    )
  },
})

const personOf = ({ id, name, seat, admin, status }: User): Person => ({
  id,
  name,
  seat,
  admin,
  status,
})

export const selfOf = (user: User): Self => ({ ...personOf(user), ...(user.hours && { hours: user.hours }) })

const nameOf = async (
  account: AccountSides,
  botNames: Readonly<Record<string, string>>,
  id: string,
): Promise<string> => {
  if (Object.hasOwn(botNames, id)) return botNames[id] as string
  try {
    return (await account.agent(id).profile.user()).name
  } catch (error) {
    if (isHelpdeskError(error, 'UNKNOWN_RECORD')) return id
    throw error
  }
}

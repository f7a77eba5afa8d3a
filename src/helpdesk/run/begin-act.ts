import type { ListPage, SequencePage, Storage } from '../../adapters/contracts/storage'
import { HelpdeskError } from '../../shared/errors'
import type { RecordKey } from '../../shared/plan'
import type { Ports } from './ports'
import { createFactReader, type FactReader, type ReadStorage } from './reader'

/**
 * The reader of one act of a side. Its first batch also reads the account, so the check costs no further call. A read
 * that is not a batch, such as a list, reads the account beside it.
 *
 * @throws HelpdeskError `UNKNOWN_ACCOUNT` from every read if the account does not exist.
 */
export const beginAct = ({ storage }: Pick<Ports, 'storage'>, account: string): FactReader =>
  createFactReader(withAccountCheck(storage, account), account)

const withAccountCheck = (storage: Storage, account: string): ReadStorage => {
  const accountKey: RecordKey = { kind: 'account', id: account }
  let check: Promise<void> | undefined

  const checkWith = (batch: ReturnType<Storage['read']>): void => {
    check = batch.then(([found]) => {
      if (found === undefined) throw unknownAccount(account)
    })
    // Each read awaits the check itself. A rejection must not count as unhandled before that.
    check.catch(() => {})
  }

  /** Waits for the check first, so that its error is reported and not the consequence of a missing record. */
  const checked = async <Result>(reading: Promise<Result>): Promise<Result> => {
    if (check === undefined) checkWith(storage.read(account, [accountKey]))
    const [result] = await Promise.all([reading, check])
    return result
  }

  return {
    read: async (_, keys) => {
      if (check !== undefined) return checked(storage.read(account, keys))
      const batch = storage.read(account, [accountKey, ...keys])
      checkWith(batch)
      const [, ...stored] = await checked(batch)
      return stored
    },
    list: (_, kind, page?: ListPage) => checked(storage.list(account, kind, page)),
    thread: (_, id, page?: SequencePage) => checked(storage.thread(account, id, page)),
  }
}

const unknownAccount = (account: string): HelpdeskError =>
  new HelpdeskError('UNKNOWN_ACCOUNT', `Expected an account "${account}", found none.`, { account })

import type { TestFunction } from './runner'
import { type MakeStore, scenarioOf } from './scenario'
import { accountsContract } from './storage/accounts'
import { atomicContract } from './storage/atomic'
import { feedsContract } from './storage/feeds'
import { fieldsFindingContract } from './storage/fields-finding'
import { fieldsIndexContract } from './storage/fields-index'
import { fieldsValuesContract } from './storage/fields-values'
import { findingContract } from './storage/finding'
import { guardsContract } from './storage/guards'
import { oddValuesContract } from './storage/odd-values'
import { pagingContract } from './storage/paging'
import { purgingContract } from './storage/purging'
import { recordsContract } from './storage/records'
import { type OpenAgain, sharingContract } from './storage/sharing'
import { threadsContract } from './storage/threads'

/**
 * Registers the tests that every implementation of `Storage` must pass. `make` creates an empty store for each test.
 * `openAgain` is needed for stores with the capability `shared`.
 */
export const storageContract = (test: TestFunction, make: MakeStore, openAgain?: OpenAgain): void => {
  const scenario = scenarioOf(test, make)
  recordsContract(scenario)
  guardsContract(scenario)
  atomicContract(scenario)
  threadsContract(scenario)
  feedsContract(scenario)
  findingContract(scenario)
  fieldsFindingContract(scenario)
  fieldsIndexContract(scenario)
  fieldsValuesContract(scenario)
  pagingContract(scenario)
  purgingContract(scenario)
  accountsContract(scenario)
  oddValuesContract(scenario)
  sharingContract(scenario, openAgain)
}

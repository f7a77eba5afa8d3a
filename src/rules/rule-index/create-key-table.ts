import type { Access } from './filing'
import type { KeyTable } from './key-table'
import type { RankOf } from './postings'
import { createPrefixTable } from './prefix-table'
import { createSubstringTable } from './substring-table'
import { createValueTable } from './value-table'

/** An empty table for what is filed by one access. */
export const createKeyTable = ({ meets }: Access, rankOf: RankOf): KeyTable =>
  tables[meets](rankOf) as KeyTable

const tables = { value: createValueTable, prefix: createPrefixTable, substring: createSubstringTable }

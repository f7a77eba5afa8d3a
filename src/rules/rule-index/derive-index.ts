import type { Json } from '../../shared/json'
import type { Access, IndexEntry } from './index-entry'

type IndexFunction = ((expected: Json) => IndexEntry | undefined) | undefined

/** The index of an operator that applies `change` to both values before it compares them. */
export const indexThrough = (change: (value: Json) => Json): ((index: IndexFunction) => IndexFunction) => {
  const changed = derivedOnce(({ meets, read, ends }) => ({
    meets,
    read: (found) => read(change(found)),
    ...(ends && { ends: (found, length) => ends(change(found), length) }),
  }))
  return (index) =>
    index &&
    ((expected) => {
      const entry = index(change(expected))
      return entry && { ...entry, access: changed(entry.access) }
    })
}

/** The index of an operator that compares the elements of a list. One list may meet several keys. */
export const indexOfElements = (index: IndexFunction): IndexFunction =>
  index &&
  ((expected) => {
    const entry = index(expected)
    return entry?.access.meets === 'value'
      ? { keys: entry.keys, access: ofElements(entry.access) }
      : undefined
  })

/** Returns the same derived access for the same access: key tables are shared by identity. */
const derivedOnce = (derive: (access: Access) => Access): ((access: Access) => Access) => {
  const made = new WeakMap<Access, Access>()
  return (access) => {
    const derived = made.get(access) ?? derive(access)
    made.set(access, derived)
    return derived
  }
}

/** An absent element meets no key. */
const ofElements = derivedOnce((access) => ({
  ...access,
  read: (found) =>
    (found as readonly (Json | undefined)[]).flatMap((item) =>
      item === undefined || item === null ? [] : access.read(item),
    ),
}))

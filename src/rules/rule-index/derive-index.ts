import type { Json } from '../../shared/json'
import type { Access, Filing } from './filing'

type Index = ((expected: Json) => Filing | undefined) | undefined

/** The index of an operator that compares what `change` makes of both values. */
export const indexThrough = (change: (value: Json) => Json): ((index: Index) => Index) => {
  const changed = derivedOnce(({ meets, read, ends }) => ({
    meets,
    read: (found) => read(change(found)),
    ...(ends && { ends: (found, length) => ends(change(found), length) }),
  }))
  return (index) =>
    index &&
    ((expected) => {
      const filing = index(change(expected))
      return filing && { ...filing, access: changed(filing.access) }
    })
}

/** The index of an operator that compares an element of the fact. Several elements may meet several keys. */
export const indexOfElements = (index: Index): Index =>
  index &&
  ((expected) => {
    const filing = index(expected)
    return filing?.access.meets === 'value'
      ? { keys: filing.keys, access: ofElements(filing.access) }
      : undefined
  })

/** The same access each time, because what is read is shared by identity. */
const derivedOnce = (derive: (access: Access) => Access): ((access: Access) => Access) => {
  const made = new WeakMap<Access, Access>()
  return (access) => {
    const derived = made.get(access) ?? derive(access)
    made.set(access, derived)
    return derived
  }
}

/** An absent element meets nothing. */
const ofElements = derivedOnce((access) => ({
  ...access,
  read: (found) =>
    (found as readonly (Json | undefined)[]).flatMap((item) =>
      item === undefined || item === null ? [] : access.read(item),
    ),
}))

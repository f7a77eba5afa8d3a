import fc from 'fast-check'
import type { FieldChanges } from '../../inbox/conversation/field-changes'

/** New values of a host's fields, some of them taken away. One field has the name of an inherited property. */
export const fieldChanges: fc.Arbitrary<FieldChanges> = fc.dictionary(
  fc.constantFrom('plan', 'tags', 'constructor'),
  fc.oneof(fc.constant(null), fc.constantFrom('gold', 'free', 5), fc.constant(['vip'])),
  { noNullPrototype: true },
)

export const personalChanges: fc.Arbitrary<FieldChanges> = fc.dictionary(
  fc.constantFrom('phone', 'born'),
  fc.constantFrom(null, '123', 5),
  { noNullPrototype: true },
)

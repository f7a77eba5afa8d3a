import { fieldLimits } from '../../inbox/conversation-fields'
import { continueField } from '../../records/effects'
import { type Known, write } from '../../records/known'
import type { Field, FieldInput } from '../../settings/field'
import { parseField } from '../../settings/field-schema'
import type { Plan } from '../../shared/plan'
import { refusal } from '../../shared/refuse'
import type { AdminContext } from './admin-context'

/** The host fields of an account: values that the host defines for its conversations. */
export interface AdminFields {
  /**
   * Adds a field. It accepts values at once. Its `state` becomes `ready` when the worker has processed all
   * conversations; from then on it can be queried. Saving an unchanged field changes nothing.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `INVALID_RULE` with the place; also if a field of
   * this id has another type.
   */
  save(input: FieldInput): Promise<Field>
  /**
   * All fields, in the order of their ids.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin.
   */
  list(): Promise<readonly Field[]>
  /**
   * Removes a field with all its values. From now on it accepts no values and cannot be queried. It is deleted when the
   * worker has processed all conversations.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `UNKNOWN_RECORD` for an unknown field.
   */
  remove(id: string): Promise<Field>
}

export const createAdminFields = ({ ports, asAdmin }: AdminContext): AdminFields => {
  const startWalk = (
    state: Field['state'],
    known: Known<Field>,
    { id, type, personal }: Omit<Field, 'state' | 'walk'>,
  ): readonly [Field, ...Partial<Plan>[]] => {
    const walk = { id: ports.ids.next('walk'), step: 0, after: '' }
    const field: Field = { id, type, personal, state, walk }
    return [field, write('field', id, known, field), continueField(field, ports.clock.now())]
  }

  return {
    save: (input) =>
      asAdmin(async (reader) => {
        const parsed = parseField(input)
        const fields = await reader.allKnown('field')
        const known = fields.get(parsed.id)
        if (known?.value) return [requireUnchanged(known.value, parsed)]
        if (fields.size >= fieldLimits.fields) {
          throw refusal('INVALID_RULE', 'field', `at most ${fieldLimits.fields} fields`, fields.size)
        }
        return startWalk('backfilling', { version: 0 }, parsed)
      }),
    list: () => asAdmin(async (reader) => [await reader.all('field')]),
    remove: (id) =>
      asAdmin(async (reader) => {
        const known = await reader.need('field', id)
        return known.value.state === 'removing' ? [known.value] : startWalk('removing', known, known.value)
      }),
  }
}

/**
 * A field never changes its type, because values and log entries of the old type exist. To change it, remove the field
 * and add it again.
 */
const requireUnchanged = (field: Field, parsed: Required<FieldInput>): Field => {
  if (field.state === 'removing') {
    throw refusal('INVALID_RULE', 'field.id', 'a field that is not being removed', field.id)
  }
  for (const name of ['type', 'personal'] as const) {
    if (parsed[name] !== field[name]) {
      throw refusal('INVALID_RULE', `field.${name}`, `${field[name]}, as the field was added`, parsed[name])
    }
  }
  return field
}

import { fieldLimits } from '../../inbox/conversation-fields'
import { continueField } from '../../records/effects'
import { type Known, write } from '../../records/known'
import type { Field, FieldInput } from '../../settings/field'
import { parseField } from '../../settings/field-schema'
import type { Plan } from '../../shared/plan'
import { refusal } from '../../shared/refuse'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'
import type { AsAdmin } from './admin-targeted-messages'

/** The fields of the host: what conversations of the account have values of, beside what the helpdesk knows of them. */
export interface AdminFields {
  /**
   * Adds a field. It takes values at once, and can be asked for when the worker has looked through the conversations:
   * its `state` is `ready` then. A field that is saved as it is stays as it is.
   *
   * @throws HelpdeskError `INVALID_RULE` with the place; also for another type of a field that exists.
   */
  saveField(input: FieldInput): Promise<Field>
  /** By their ids. */
  fields(): Promise<readonly Field[]>
  /**
   * Has a field removed with all its values. It takes no values and is not asked for from now on, and is gone when the
   * worker has looked through the conversations.
   */
  removeField(id: string): Promise<Field>
}

interface AdminFieldsOptions {
  readonly ports: Ports
  readonly reader: Reader
  readonly asAdmin: AsAdmin
}

export const createAdminFields = ({ ports, reader, asAdmin }: AdminFieldsOptions): AdminFields => {
  const begin = (
    state: Field['state'],
    known: Known<Field>,
    { id, type, personal }: Omit<Field, 'state' | 'walk'>,
  ): readonly [Field, ...Partial<Plan>[]] => {
    const walk = { id: ports.ids.next('walk'), step: 0, after: '' }
    const field: Field = { id, type, personal, state, walk }
    return [field, write('field', id, known, field), continueField(field, ports.clock.now())]
  }

  return {
    saveField: (input) =>
      asAdmin(async () => {
        const asked = parseField(input)
        const fields = await reader.allKnown('field')
        const known = fields.get(asked.id)
        if (known?.value) return [unchanged(known.value, asked)]
        if (fields.size >= fieldLimits.fields) {
          throw refusal('INVALID_RULE', 'field', `at most ${fieldLimits.fields} fields`, fields.size)
        }
        return begin('backfilling', { version: 0 }, asked)
      }),
    fields: () => asAdmin(async () => [await reader.all('field')]),
    removeField: (id) =>
      asAdmin(async () => {
        const known = await reader.need('field', id)
        return known.value.state === 'removing' ? [known.value] : begin('removing', known, known.value)
      }),
  }
}

/** Values and log entries of another kind exist already, so a field never changes: it is removed and added again. */
const unchanged = (field: Field, asked: Required<FieldInput>): Field => {
  if (field.state === 'removing') {
    throw refusal('INVALID_RULE', 'field.id', 'a field that is not being removed', field.id)
  }
  for (const name of ['type', 'personal'] as const) {
    if (asked[name] !== field[name]) {
      throw refusal('INVALID_RULE', `field.${name}`, `${field[name]}, as the field was added`, asked[name])
    }
  }
  return field
}

import type { FieldTypes } from '../../inbox/conversation-fields'
import { resolveQuery } from '../../inbox/conversation-query'
import { askedFields, type ListQuestion } from '../../inbox/views/list-request'
import { readyTypes } from '../../settings/field'
import { refusal } from '../../shared/refuse'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'

/**
 * The types of the host fields in a query. A field can be removed after its view was saved.
 *
 * @throws HelpdeskError `INVALID_RULE` for a filter that no store can answer (K-12), and for a field that is not ready
 * (K-18).
 */
export const readAskedFields = async (
  { operators }: Pick<Ports, 'operators'>,
  reader: Reader,
  question: ListQuestion,
): Promise<FieldTypes> => {
  if (question.filter !== undefined) {
    const types = readyTypes(await reader.all('field'))
    resolveQuery(question.filter, 'request.filter', types, operators)
  }
  const ids = askedFields(question)
  const types = readyTypes(await reader.present('field', ids))
  const missing = ids.find((id) => !Object.hasOwn(types, id))
  if (missing === undefined) return types
  throw refusal('INVALID_RULE', 'request', 'fields that are saved and ready to be asked for', missing)
}

import { type Form, formOf, listOf, number, object, text } from '../shared/guard'

const callable = formOf('a function', (value) => typeof value === 'function')

/** An evaluator, as far as it is named and asked. */
export const evaluatorForm: Form = object({ name: text, version: number, decide: callable })

export const evaluatorsForm: Form = listOf(evaluatorForm)

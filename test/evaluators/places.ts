import type { JsonSchema } from '../../src/shared/evaluator'

/** A field of a rule or of facts, as its JSON Schema declares it. */
export type Field = {
  /** `rule.urls.rules.*(target=url).value`: variants of a union are fields of their own. */
  readonly label: string
  /** May be left out. */
  readonly optional: boolean
  /** All values, where they are few. */
  readonly choices: readonly unknown[] | undefined
  readonly isList: boolean
}

/** A field in one value: `at` are the names and indexes that lead to it. */
export type Place = { readonly field: Field; readonly at: readonly string[]; readonly value: unknown }

type Schema = Readonly<Record<string, unknown>>

/** All fields of a schema. A recursive schema is followed once. */
export const fieldsOf = (name: string, root: JsonSchema): readonly Field[] => {
  const fields = new Map<string, Field>()
  const walk = (label: string, schema: Schema, optional: boolean, above: readonly Schema[]): void => {
    const variants = variantsOf(root, schema)
    if (variants.some((each) => above.includes(each))) return
    if (!variants.every(isTag)) fields.set(label, fieldOf(label, variants, optional))
    for (const variant of variants) {
      for (const [step, child, isOptional] of childrenOf(variant)) {
        walk(`${label}${tagOf(variant, variants)}.${step}`, child, isOptional, [...above, ...variants])
      }
    }
  }
  walk(name, root, false, [])
  return [...fields.values()].filter(({ label }) => label !== name)
}

/** The places of these fields in a value. */
export const placesIn = (
  name: string,
  root: JsonSchema,
  fields: ReadonlyMap<string, Field>,
  value: unknown,
): readonly Place[] => {
  const places: Place[] = []
  const walk = (label: string, schema: Schema, at: readonly string[], each: unknown): void => {
    const field = fields.get(label)
    if (field) places.push({ field, at, value: each })
    if (typeof each !== 'object' || each === null) return
    const variants = variantsOf(root, schema)
    const variant = variants.find((candidate) => fits(candidate, each))
    if (variant === undefined) return
    const known = new Map(childrenOf(variant).map(([step, child]) => [step, child]))
    for (const [step, part] of Object.entries(each)) {
      const child = known.get(step) ?? known.get('*')
      if (child === undefined || part === undefined) continue
      const shownStep = known.has(step) ? step : '*'
      walk(`${label}${tagOf(variant, variants)}.${shownStep}`, child, [...at, step], part)
    }
  }
  walk(name, root, [], value)
  return places
}

/** The alternatives of a schema, with references followed. */
const variantsOf = (root: JsonSchema, schema: Schema): readonly Schema[] => {
  const reference = schema['$ref']
  if (typeof reference === 'string') {
    const steps = reference.split('/').slice(1)
    return variantsOf(
      root,
      steps.reduce<Schema>((at, step) => at[step] as Schema, root),
    )
  }
  const alternatives = (schema['anyOf'] ?? schema['oneOf'] ?? schema['allOf']) as
    | readonly Schema[]
    | undefined
  return alternatives ? alternatives.flatMap((each) => variantsOf(root, each)) : [schema]
}

const childrenOf = (schema: Schema): readonly (readonly [string, Schema, boolean])[] => {
  const required = (schema['required'] ?? []) as readonly string[]
  const named = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)
  const others = schema['additionalProperties']
  const tuple = (schema['prefixItems'] ?? []) as readonly Schema[]
  const items = schema['items']
  return [
    ...named.map(([step, child]) => [step, child, !required.includes(step)] as const),
    ...tuple.map((child, index) => [String(index), child, false] as const),
    ...(isSchema(others) ? [['*', others, true] as const] : []),
    ...(isSchema(items) ? [['*', items, false] as const] : []),
  ]
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0

const isTag = (schema: Schema): boolean => Object.hasOwn(schema, 'const')

const choicesOf = (schema: Schema): readonly unknown[] | undefined => {
  if (isTag(schema)) return [schema['const']]
  if (schema['type'] === 'boolean') return [true, false]
  return schema['enum'] as readonly unknown[] | undefined
}

const fieldOf = (label: string, variants: readonly Schema[], optional: boolean): Field => {
  const choices = variants.map(choicesOf)
  return {
    label,
    optional,
    choices: choices.every((each) => each !== undefined) ? choices.flat() : undefined,
    isList: variants.some((each) => each['type'] === 'array' && each['prefixItems'] === undefined),
  }
}

/** The property that tells a variant from the others, with its values. */
const tagOf = (variant: Schema, variants: readonly Schema[]): string => {
  if (variants.filter(({ properties }) => properties).length < 2) return ''
  const properties = Object.entries((variant['properties'] ?? {}) as Record<string, Schema>)
  const [name, tag] = properties.find(([, each]) => isTag(each) || each['enum'] !== undefined) ?? []
  return name !== undefined && tag ? `(${name}=${choicesOf(tag)?.join('|')})` : ''
}

const fits = (schema: Schema, value: object): boolean => {
  if (Array.isArray(value)) return schema['type'] === 'array'
  if (schema['type'] === 'array' || schema['type'] !== 'object') return false
  const properties = (schema['properties'] ?? {}) as Record<string, Schema>
  const required = (schema['required'] ?? []) as readonly string[]
  return (
    required.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(properties).every(([name, each]) => {
      const given = (value as Record<string, unknown>)[name]
      const choices = choicesOf(each)
      return given === undefined || choices === undefined || choices.includes(given)
    }) &&
    (isSchema(schema['additionalProperties']) ||
      Object.keys(value).every((name) => Object.hasOwn(properties, name)) ||
      schema['additionalProperties'] !== false)
  )
}

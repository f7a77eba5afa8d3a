import { type Compilable, type CompiledQuery, type Expression, sql } from 'kysely'

/** Creates the placeholder of a parameter of a prepared statement. */
export type Given<Parameters> = <Name extends keyof Parameters>(name: Name) => Expression<Parameters[Name]>

/** Compiles a statement once. Each call only fills in the parameters. */
export const prepare = <Parameters, Row>(
  build: (given: Given<Parameters>) => Compilable<Row>,
): ((parameters: Parameters) => CompiledQuery<Row>) => {
  const names = new Map<unknown, keyof Parameters>()
  const compiled = build((name) => {
    const placeholder = Object.freeze({ name })
    names.set(placeholder, name)
    return sql`${placeholder}`
  }).compile()
  return (parameters) => ({
    ...compiled,
    parameters: compiled.parameters.map((value) => {
      const name = names.get(value)
      return name === undefined ? value : parameters[name]
    }),
  })
}

/**
 * Prepares a statement with many rows, compiled once for each number of rows. More than `maxRows` rows are split into
 * several statements.
 */
export const prepareRows = <Row extends object, Result>(
  columns: readonly (keyof Row & string)[],
  build: (rows: Record<keyof Row & string, Expression<never>>[]) => Compilable<Result>,
): ((rows: readonly Row[]) => readonly CompiledQuery<Result>[]) => {
  const compiled = new Map<number, (values: readonly unknown[]) => CompiledQuery<Result>>()
  const compile = (count: number) =>
    prepare<readonly unknown[], Result>((given) =>
      build(
        Array.from({ length: count }, (_, row) =>
          Object.fromEntries(columns.map((column, index) => [column, given(row * columns.length + index)])),
        ) as Record<keyof Row & string, Expression<never>>[],
      ),
    )
  const statementFor = (rows: readonly Row[]): CompiledQuery<Result> => {
    const statement = compiled.get(rows.length) ?? compile(rows.length)
    compiled.set(rows.length, statement)
    return statement(rows.flatMap((row) => columns.map((column) => row[column])))
  }
  return (rows) =>
    Array.from({ length: Math.ceil(rows.length / maxRows) }, (_, chunk) =>
      statementFor(rows.slice(chunk * maxRows, (chunk + 1) * maxRows)),
    )
}

const maxRows = 100

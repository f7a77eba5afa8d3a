/** The results of a run, written as JSON and printed. */
export interface Report {
  readonly benchmark: string
  readonly tables: readonly Table[]
  readonly goals: readonly Goal[]
  readonly notes: readonly string[]
}

export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface Goal {
  readonly goal: string
  readonly required: string
  readonly measured: string
  readonly met: boolean
}

/** A goal for the ratio to a peer: at least, or at most, the given value. A goal without a measurement is not met. */
export const atLeast = (goal: string, least: number, measured: number | undefined, unit = 'x'): Goal => ({
  goal,
  required: `≥ ${amount(least)}${unit}`,
  measured: measured === undefined ? 'not measured' : `${amount(measured)}${unit}`,
  met: measured !== undefined && measured >= least,
})

export const atMost = (goal: string, most: number, measured: number | undefined, unit = 'x'): Goal => ({
  goal,
  required: `≤ ${amount(most)}${unit}`,
  measured: measured === undefined ? 'not measured' : `${amount(measured)}${unit}`,
  met: measured !== undefined && measured <= most,
})

/** Rounds to three significant digits. */
export const amount = (value: number): string =>
  Number(value.toPrecision(value >= 100 ? 3 : 2)).toLocaleString('en-US', { maximumFractionDigits: 2 })

export const duration = (nanoseconds: number | undefined): string => {
  if (nanoseconds === undefined) return '-'
  if (nanoseconds < 1e3) return `${amount(nanoseconds)} ns`
  if (nanoseconds < 1e6) return `${amount(nanoseconds / 1e3)} µs`
  return nanoseconds < 1e9 ? `${amount(nanoseconds / 1e6)} ms` : `${amount(nanoseconds / 1e9)} s`
}

export const textOf = ({ tables, goals, notes }: Report): string =>
  [
    ...tables.map(textOfTable),
    textOfTable({
      title: 'Goals',
      columns: ['goal', 'required', 'measured', ''],
      rows: goals.map(({ goal, required, measured, met }) => [
        goal,
        required,
        measured,
        met ? 'met' : '**not met**',
      ]),
    }),
    ...notes,
  ].join('\n\n')

/** Prints a Markdown table. Each column is as wide as its widest cell. */
export const textOfTable = ({ title, columns, rows }: Table): string => {
  const all = [columns, ...rows]
  const widths = columns.map((_, column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [`**${title}**\n`, line(columns), rule, ...rows.map(line)].join('\n')
}

import { readFileSync, writeFileSync } from 'node:fs'
import { type Report, textOf } from './report'

/** Writes the results of a run into the page of figures, between two comments that name the benchmark. */
export const record = (page: string, report: Report): void => {
  const text = readFileSync(page, 'utf8')
  writeFileSync(page, recorded(text, report))
}

export const recorded = (text: string, report: Report): string => {
  const [before, behind] = [`<!-- ${report.benchmark} -->\n`, `\n<!-- end of ${report.benchmark} -->`]
  const [start, end] = [text.indexOf(before), text.indexOf(behind)]
  if (start < 0 || end < start) throw new Error(`Expected a place for "${report.benchmark}", found none.`)
  return `${text.slice(0, start + before.length)}\n${textOf(report)}\n${text.slice(end)}`
}

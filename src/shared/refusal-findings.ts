import { type Finding, type FindingCode, finding, findings } from './finding'
import { own } from './json'
import type { Checked } from './parse-with'

/**
 * The refusals of a reader as findings. Replaces `root`, the beginning of the reader's places, by `path`. A refusal has
 * the code of its reason, when a finding of this name exists, and otherwise `MALFORMED_RULE`.
 */
export const refusalFindings = (
  { refusals }: Checked<unknown>,
  root: string,
  path: string,
): readonly Finding[] =>
  (refusals ?? []).map(({ details }) => {
    const [place, expected, found] = ['place', 'expected', 'found'].map((name) => String(details[name])) as [
      string,
      string,
      string,
    ]
    const reason = own(details, 'reason')
    const code =
      typeof reason === 'string' && Object.hasOwn(findings, reason)
        ? (reason as FindingCode)
        : 'MALFORMED_RULE'
    const at = path + place.slice(root.length)
    return finding(code, at, `Expected ${expected} at ${at}, found ${found}.`, `Write ${expected} there.`)
  })

import type { HelpdeskError } from './errors'
import { type Finding, type FindingCode, finding, findings } from './finding'
import type { Checked } from './parse-with'

/** The refusals of a reader as findings, see `refusedAt`. */
export const refusalFindings = (
  { refusals }: Checked<unknown>,
  root: string,
  path: string,
): readonly Finding[] => (refusals ?? []).map((refusal) => refusedAt(refusal, root, path))

/**
 * A refusal as a finding. Replaces `root`, the beginning of the refused place, by `path`. The finding has the code of the
 * refusal's reason, when a finding of this name exists, and otherwise `MALFORMED_RULE`.
 */
export const refusedAt = ({ details }: HelpdeskError, root: string, path: string): Finding => {
  const [place, reason, expected, found] = ['place', 'reason', 'expected', 'found'].map((name) =>
    String(details[name]),
  ) as [string, string, string, string]
  const code = Object.hasOwn(findings, reason) ? (reason as FindingCode) : 'MALFORMED_RULE'
  const at = path + place.slice(root.length)
  return finding(code, at, `Expected ${expected} at ${at}, found ${found}.`, `Write ${expected} there.`)
}

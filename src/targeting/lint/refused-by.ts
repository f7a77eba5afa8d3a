import { isHelpdeskError } from '../../shared/errors'
import { type Finding, type FindingCode, finding, findings } from '../../shared/finding'

/** Converts a parser's refusal into a finding. Replaces `root`, the beginning of the parser's place, by `path`. */
export const refusedBy = (parse: () => unknown, root: string, path: string): readonly Finding[] => {
  try {
    parse()
    return []
  } catch (error) {
    if (!isHelpdeskError(error)) throw error
    const [place, reason, expected, found] = ['place', 'reason', 'expected', 'found'].map((name) =>
      String(error.details[name]),
    ) as [string, string, string, string]
    const at = path + place.slice(root.length)
    const code = Object.hasOwn(findings, reason) ? (reason as FindingCode) : 'MALFORMED_RULE'
    return [finding(code, at, `Expected ${expected} at ${at}, found ${found}.`, `Write ${expected} there.`)]
  }
}

import type { Finding } from '../../shared/finding'

/** The findings of each rule, with places that begin with the rule's own: `rules[2]` instead of `root`. */
export const placed = <Rule>(
  rules: readonly Rule[],
  root: string,
  lint: (rule: Rule) => readonly Finding[],
): readonly Finding[] =>
  rules.flatMap((rule, index) =>
    lint(rule).map((finding) => ({ ...finding, path: `rules[${index}]${finding.path.slice(root.length)}` })),
  )

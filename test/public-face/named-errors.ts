import ts from 'typescript'

/** What the comment of a function says about its errors. */
export type NamedErrors = 'named' | 'none' | 'silent'

/**
 * `named`: a tag `@throws` with a code, or with a function that throws the same (as `other`). `none`: the sentence that
 * the function throws nothing. `silent`: neither.
 */
export const namedErrors = (checker: ts.TypeChecker, symbol: ts.Symbol): NamedErrors => {
  const tags = symbol.getJsDocTags(checker).filter(({ name }) => name === 'throws')
  if (tags.some(({ text }) => /`[A-Z]+(_[A-Z]+)*`|\bas `\w+`/.test(ts.displayPartsToString(text))))
    return 'named'
  const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker))
  return /\b(throws nothing|never\s+throws)\b/i.test(comment) ? 'none' : 'silent'
}

/** Whether a comment claims a HelpdeskError, beside the one for a runtime that lacks a global. */
export const claimsHelpdeskError = (checker: ts.TypeChecker, symbol: ts.Symbol): boolean =>
  symbol
    .getJsDocTags(checker)
    .filter(({ name }) => name === 'throws')
    .map(({ text }) => ts.displayPartsToString(text))
    .some((text) => text.startsWith('HelpdeskError') && !/^HelpdeskError `RUNTIME_UNSUPPORTED`/.test(text))

import ts from 'typescript'
import type { Exported } from './exported-names'

/**
 * The names that mean two things: a name with two types, or a value with two types. Each policy has an `explain` of its own
 * with the same signature, which is one meaning.
 */
export const doubledNames = (checker: ts.TypeChecker, exported: readonly Exported[]): readonly string[] => {
  const meanings = new Map<string, Set<unknown>>()
  for (const { name, symbol } of exported) {
    const meaning = isOnlyValue(symbol) ? checker.typeToString(checker.getTypeOfSymbol(symbol)) : symbol
    meanings.set(name, (meanings.get(name) ?? new Set()).add(meaning))
  }
  return [...meanings].flatMap(([name, found]) => (found.size > 1 ? name : [])).sort()
}

/** A variable or a function. A class is a type too. */
const isOnlyValue = ({ flags }: ts.Symbol): boolean =>
  (flags & (ts.SymbolFlags.Variable | ts.SymbolFlags.Function)) !== 0

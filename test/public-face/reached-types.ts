import ts from 'typescript'

/** Whether the symbol is declared in the package, not in a dependency or in the language. */
const isOurs = (declaration: ts.Declaration): boolean =>
  declaration.getSourceFile().fileName.includes('/node_modules/frontdesk/')

const isType = (symbol: ts.Symbol): boolean =>
  (symbol.flags &
    (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Class | ts.SymbolFlags.Enum)) !==
  0

/**
 * The types that the declarations of these symbols name, recursively, with the name of the symbol that led to each. Only
 * types of the package.
 */
export const reachedTypes = (
  checker: ts.TypeChecker,
  roots: readonly ts.Symbol[],
): ReadonlyMap<ts.Symbol, string> => {
  const reached = new Map<ts.Symbol, string>()
  const walked = new Set<ts.Symbol>()

  const walk = (symbol: ts.Symbol): void => {
    if (walked.has(symbol)) return
    walked.add(symbol)
    for (const declaration of symbol.declarations ?? []) {
      if (isOurs(declaration)) visit(declaration, symbol.name)
    }
  }

  const name = (node: ts.Node, from: string): void => {
    const found = checker.getSymbolAtLocation(node)
    if (found === undefined || found.flags & ts.SymbolFlags.TypeParameter) return
    const symbol = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found
    if (!symbol.declarations?.some(isOurs)) return
    if (isType(symbol) && !reached.has(symbol)) reached.set(symbol, from)
    walk(symbol)
  }

  const visit = (node: ts.Node, from: string): void => {
    if (ts.isTypeReferenceNode(node)) name(node.typeName, from)
    else if (ts.isExpressionWithTypeArguments(node)) name(node.expression, from)
    else if (ts.isImportTypeNode(node) && node.qualifier) name(node.qualifier, from)
    else if (ts.isTypeQueryNode(node)) name(node.exprName, from)
    if (
      ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword)
    )
      return
    ts.forEachChild(node, (child) => visit(child, from))
  }

  for (const root of roots) walk(root)
  return reached
}

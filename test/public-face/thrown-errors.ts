import ts from 'typescript'

/** Every decision may meet a runtime without `Intl`, `URL` or `TextEncoder`, as docs/performance.md says. */
const everywhere = '/src/shared/require-global.ts'

/** What one declaration throws itself, and the other declarations that it names. */
interface Node {
  readonly throws: boolean
  readonly names: ReadonlySet<ts.Node>
}

/**
 * Finds out whether a `throw` of a HelpdeskError can be reached from a declaration: in its body, or in a function, class
 * or constant that it names, and so on. Implementations behind an interface are not followed. A `catch` is not
 * considered, so that more is found than is thrown, and never less.
 */
export const createThrows = (checker: ts.TypeChecker): ((symbol: ts.Symbol) => boolean) => {
  const nodes = new Map<ts.Node, Node>()

  const nodeOf = (declaration: ts.Node): Node => {
    const known = nodes.get(declaration)
    if (known) return known
    const names = new Set<ts.Node>()
    let throws = false
    const visit = (node: ts.Node): void => {
      if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return
      if (ts.isThrowStatement(node)) throws ||= isHelpdeskError(node.expression)
      if (ts.isIdentifier(node)) for (const named of declarationsOf(node)) names.add(named)
      ts.forEachChild(node, visit)
    }
    visit(declaration)
    const found = { throws, names }
    nodes.set(declaration, found)
    return found
  }

  const isHelpdeskError = (thrown: ts.Expression): boolean =>
    checker.getTypeAtLocation(thrown).symbol?.name === 'HelpdeskError' &&
    !thrown.getSourceFile().fileName.endsWith(everywhere)

  const declarationsOf = (identifier: ts.Identifier): readonly ts.Node[] => {
    const symbol = ts.isShorthandPropertyAssignment(identifier.parent)
      ? checker.getShorthandAssignmentValueSymbol(identifier.parent)
      : checker.getSymbolAtLocation(identifier)
    if (symbol === undefined) return []
    const named = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    return (named.declarations ?? []).filter(isOfModule)
  }

  return ({ valueDeclaration }) => {
    if (valueDeclaration === undefined) return false
    const reached = new Set<ts.Node>([valueDeclaration])
    for (const declaration of reached) {
      const { throws, names } = nodeOf(declaration)
      if (throws) return true
      for (const named of names) reached.add(named)
    }
    return false
  }
}

/** A function, a class or a constant of a module of ours. What is declared within a function is part of its body. */
const isOfModule = (declaration: ts.Node): boolean => {
  const { fileName, isDeclarationFile } = declaration.getSourceFile()
  if (isDeclarationFile || !fileName.includes('/src/')) return false
  if (ts.isVariableDeclaration(declaration)) return ts.isSourceFile(declaration.parent.parent.parent)
  return ts.isFunctionDeclaration(declaration) || ts.isClassDeclaration(declaration)
}

import ts from 'typescript'

export interface Exported {
  readonly subpath: string
  readonly name: string
  /** The declared symbol behind re-exports. */
  readonly symbol: ts.Symbol
  /** A class counts as a value. */
  readonly kind: 'value' | 'type'
}

/** Every name that a subpath exports, in the order of subpaths and names. `paths`: the module of each subpath. */
export const exportedNames = (
  program: ts.Program,
  paths: ReadonlyMap<string, string>,
): readonly Exported[] => {
  const checker = program.getTypeChecker()
  return [...paths].flatMap(([subpath, path]) => {
    const file = program.getSourceFile(path)
    const module = file && checker.getSymbolAtLocation(file)
    if (module === undefined) throw new Error(`Expected a module at ${path}, found none.`)
    return checker
      .getExportsOfModule(module)
      .map((found) => {
        const symbol = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found
        const kind = symbol.flags & ts.SymbolFlags.Value ? ('value' as const) : ('type' as const)
        return { subpath, name: found.name, symbol, kind }
      })
      .sort((left, right) => (left.name < right.name ? -1 : 1))
  })
}

export const isFunction = (checker: ts.TypeChecker, { symbol }: Pick<Exported, 'symbol'>): boolean =>
  symbol.valueDeclaration !== undefined &&
  !(symbol.flags & ts.SymbolFlags.Class) &&
  checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0

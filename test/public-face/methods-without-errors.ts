import ts from 'typescript'
import type { Exported } from './exported-names'

/** The methods of the exported interfaces in a folder whose comment names no errors, as `Interface.method`. */
export const methodsWithoutErrors = (
  checker: ts.TypeChecker,
  exported: readonly Exported[],
  folder: string,
): readonly string[] =>
  exported.flatMap(({ name, symbol }) =>
    (symbol.declarations ?? [])
      .filter(ts.isInterfaceDeclaration)
      .filter((declaration) => declaration.getSourceFile().fileName.includes(folder))
      .flatMap(({ members }) => members.filter(ts.isMethodSignature))
      .filter((method) => {
        const tags = checker.getSymbolAtLocation(method.name)?.getJsDocTags(checker) ?? []
        return !tags.some((tag) => tag.name === 'throws')
      })
      .map((method) => `${name}.${method.name.getText()}`),
  )

import { join } from 'node:path'
import ts from 'typescript'
import { consumer, type DeclaredPackage, specifierOf } from './declared-package'

/**
 * The functions of a subpath for which a host cannot declare a wrapper: `declaration: true` needs a name for each type of
 * the result, and one of them is not exported. The program has the subpaths of `besides` and no others, as in a host that
 * imports only these.
 */
export const wrapperFaults = (
  declared: DeclaredPackage,
  subpath: string,
  functions: readonly string[],
  besides: readonly string[] = [],
): readonly string[] => {
  const path = join(consumer, 'wrappers.ts')
  const lines = functions.map(
    (name, index) =>
      `export const wrapper${index} = (...args: Parameters<typeof subject.${name}>) => subject.${name}(...args)`,
  )
  const others = besides.map((other) => `import type {} from '${specifierOf(other)}'`)
  const text = [`import * as subject from '${specifierOf(subpath)}'`, ...lines, ...others].join('\n')
  const program = declared.program([], { [path]: text })
  const file = program.getSourceFile(path)
  const imported = file?.statements.find(ts.isImportDeclaration)
  if (!imported || program.getTypeChecker().getSymbolAtLocation(imported.moduleSpecifier) === undefined)
    throw new Error(`Expected ${specifierOf(subpath)} to resolve to its declarations.`)
  const lineOf = ({ start = 0 }: ts.Diagnostic) => file?.getLineAndCharacterOfPosition(start).line ?? 0
  const lineNumbers = new Set(program.getDeclarationDiagnostics(file).map(lineOf))
  return functions.filter((_, index) => lineNumbers.has(index + 1))
}

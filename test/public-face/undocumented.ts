import ts from 'typescript'
import { type Exported, isFunction } from './exported-names'

export interface Undocumented {
  /** Exported functions without a comment. */
  readonly functions: readonly string[]
  /** Properties and methods of exported types without a sentence, as `Type.property`. */
  readonly properties: readonly string[]
}

/** What the exports of a subpath leave without a comment. */
export const undocumented = (checker: ts.TypeChecker, exported: readonly Exported[]): Undocumented => {
  const functions: string[] = []
  const properties: string[] = []
  for (const { name, symbol } of exported) {
    if (isFunction(checker, { symbol }) && !hasSentence(checker, symbol)) functions.push(name)
    for (const declaration of symbol.declarations ?? []) {
      if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration))
        visit(declaration, name)
    }
  }

  function visit(node: ts.Node, owner: string): void {
    if (ts.isPropertySignature(node) || ts.isMethodSignature(node)) {
      const symbol = checker.getSymbolAtLocation(node.name)
      if (symbol && !hasSentence(checker, symbol) && !isTag(node))
        properties.push(`${owner}.${node.name.getText()}`)
    }
    // The options of a method are documented by the method, and a pattern of `Extract` declares no property.
    if (!ts.isMethodSignature(node) && !isExtract(node)) ts.forEachChild(node, (child) => visit(child, owner))
  }

  return { functions, properties }
}

/** A comment that ends as a sentence, or that names the errors. */
const hasSentence = (checker: ts.TypeChecker, symbol: ts.Symbol): boolean => {
  const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker))
  return /\w.*[.:?)]\s*$/s.test(comment) || symbol.getJsDocTags(checker).some(({ name }) => name === 'throws')
}

/** A property with one possible value, which tells the members of a union apart. A sentence would repeat the value. */
const isTag = (node: ts.PropertySignature | ts.MethodSignature): boolean =>
  ts.isPropertySignature(node) && node.type !== undefined && ts.isLiteralTypeNode(node.type)

const isExtract = (node: ts.Node): boolean =>
  ts.isTypeReferenceNode(node) && node.typeName.getText() === 'Extract'

import path from 'node:path'

import ts from 'typescript-5'

/** What can be imported from an entry of a package. */
export interface DeclaredApi {
  /** The declaration of each exported name. */
  readonly exported: readonly string[]
  /** Declarations that cannot be imported, but are part of those that can. */
  readonly reached: readonly string[]
  /** What they take from other packages: `Api from @concord-api/model`. */
  readonly taken: readonly string[]
}

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  noLib: true,
  types: [],
}

const printer = ts.createPrinter({ removeComments: true })

/**
 * What can be imported from a module, as its declarations have it, in an order that does not depend on where things
 * stand. Comments are left out.
 * @param file A `.d.ts` file.
 * @param folder The package: what is declared elsewhere is only named.
 */
export function declaredApi(file: string, folder: string): DeclaredApi {
  const program = ts.createProgram([file], options, hostFor(folder))
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source)
  if (module === undefined) throw new Error(`${file} exports nothing`)
  const names = new Map<ts.Symbol, string[]>()
  for (const exported of checker.getExportsOfModule(module)) {
    const symbol = original(exported)
    names.set(symbol, [...(names.get(symbol) ?? []), exported.name])
  }
  const taken = new Set<string>()
  const reached = new Map<ts.Symbol, string[]>()
  const queue = [...names.keys()]
  const exported = new Map(queue.map((symbol) => [symbol, textsOf(symbol)]))
  for (let symbol = queue.pop(); symbol !== undefined; symbol = queue.pop()) {
    for (const declaration of declarationsOf(symbol)) visit(declaration)
  }
  return {
    exported: [...exported].flatMap(([symbol, texts]) => [...texts, ...otherNames(symbol)]).toSorted(),
    reached: [...reached.values()].flat().toSorted(),
    taken: [...taken].toSorted(),
  }

  function visit(node: ts.Node): void {
    if (ts.isIdentifier(node)) meet(node)
    ts.forEachChild(node, visit)
  }

  function meet(identifier: ts.Identifier): void {
    const named = checker.getSymbolAtLocation(identifier)
    if (named === undefined) return
    const module = moduleOf(named)
    if (module !== undefined) {
      taken.add(`${identifier.text} from ${module}`)
      return
    }
    const symbol = original(named)
    if (names.has(symbol) || reached.has(symbol)) return
    const texts = textsOf(symbol)
    if (texts.length === 0) return
    reached.set(symbol, texts)
    queue.push(symbol)
  }

  function original(symbol: ts.Symbol): ts.Symbol {
    return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol)
  }

  /** Names other than that of the declaration. */
  function otherNames(symbol: ts.Symbol): string[] {
    const others = (names.get(symbol) ?? []).filter((name) => name !== symbol.name)
    return others.map((name) => `export { ${symbol.name} as ${name} };`)
  }
}

function textsOf(symbol: ts.Symbol): string[] {
  return declarationsOf(symbol).map((declaration) => {
    const text = printer.printNode(ts.EmitHint.Unspecified, declaration, declaration.getSourceFile())
    return text.replace(/^(?:export |default |declare )+/, '')
  })
}

/** Statements at the top of a file that declare something; what stands inside of them is part of their text. */
function declarationsOf({ declarations = [] }: ts.Symbol): ts.Node[] {
  return declarations.flatMap((declaration) => {
    const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration
    return ts.isSourceFile(statement.parent) && ts.isStatement(statement) ? [statement] : []
  })
}

/** The package that a name was imported from. */
function moduleOf({ declarations = [] }: ts.Symbol): string | undefined {
  for (let node: ts.Node | undefined = declarations[0]; node !== undefined; node = node.parent) {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const { text } = node.moduleSpecifier
      return text.startsWith('.') ? undefined : text
    }
  }
  return undefined
}

/** Reads the files of one package, so that a report depends on nothing else. */
function hostFor(folder: string): ts.CompilerHost {
  const host = ts.createCompilerHost(options)
  const isInside = (file: string): boolean => path.resolve(file).startsWith(`${folder}${path.sep}`)
  return {
    ...host,
    fileExists: (file) => isInside(file) && host.fileExists(file),
    readFile: (file) => (isInside(file) ? host.readFile(file) : undefined),
  }
}

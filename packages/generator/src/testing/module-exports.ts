import ts from 'typescript'

/** What a module gives to those who import it, as the compiler sees it. */
export interface ModuleExport {
  readonly name: string
  /** The properties of an object type, with a question mark where they are optional; undefined for anything else. */
  readonly properties: readonly string[] | undefined
}

/** Reads the exports of a module, and of the files it exports from. */
export function moduleExports(file: string): ModuleExport[] {
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  if (module === undefined) throw new Error(`${file} is no module`)
  return checker.getExportsOfModule(module).map((symbol) => ({
    name: symbol.name,
    properties: propertiesOf(checker, symbol),
  }))
}

function propertiesOf(checker: ts.TypeChecker, symbol: ts.Symbol): string[] | undefined {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  if ((target.flags & (ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Interface)) === 0) return undefined
  const type = checker.getDeclaredTypeOfSymbol(target)
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) || checker.isArrayLikeType(type))
    return undefined
  return checker
    .getPropertiesOfType(type)
    .map((property) => `${property.name}${property.flags & ts.SymbolFlags.Optional ? '?' : ''}`)
    .toSorted()
}

import ts from 'typescript'

/** The statements that modules of a client are made of. */
const statements = new Set([
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.VariableStatement,
])

/** The expressions of a client: a call, what it is given, and what is given to that. */
const expressions = new Set([
  ts.SyntaxKind.ArrayLiteralExpression,
  ts.SyntaxKind.AsExpression,
  ts.SyntaxKind.CallExpression,
  ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.NewExpression,
  ts.SyntaxKind.NullKeyword,
  ts.SyntaxKind.NumericLiteral,
  ts.SyntaxKind.ObjectLiteralExpression,
  ts.SyntaxKind.PrefixUnaryExpression,
  ts.SyntaxKind.PropertyAccessExpression,
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.ThisKeyword,
  ts.SyntaxKind.TrueKeyword,
])

/**
 * What a module of a client has that no document may bring about: broken syntax, a statement or an expression of another
 * kind than clients are made of, an import from elsewhere, or a name that nothing in the module declares.
 */
export function codeProblems(path: string, code: string): string[] {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS)
  const broken = syntaxProblems(source)
  if (broken.length > 0) return broken
  const declared = new Set<string>()
  const used = new Set<string>()
  const problems: string[] = []
  for (const statement of source.statements) {
    if (!statements.has(statement.kind)) problems.push(`there is a ${ts.SyntaxKind[statement.kind]}`)
    if ((ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) && statement.moduleSpecifier) {
      const from = (statement.moduleSpecifier as ts.StringLiteral).text
      if (!/^(@concord-api\/runtime(\/raw)?|\.{1,2}\/([a-z]+\/)?[a-z0-9-]+\.ts)$/.test(from))
        problems.push(`it imports ${from}`)
    }
    visit(statement)
  }
  for (const name of used) if (!declared.has(name)) problems.push(`it uses ${name}, which is not its own`)
  return problems

  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return
    if (ts.isImportSpecifier(node)) return void declared.add(node.name.text)
    if (ts.isExportDeclaration(node)) return
    if (ts.isIdentifier(node)) return void used.add(node.text)
    if (ts.isComputedPropertyName(node) && !ts.isStringLiteral(node.expression))
      problems.push('there is a computed key')
    if (ts.isExpression(node) && !expressions.has(node.kind) && !isKeptClient(node, source))
      problems.push(`there is a ${ts.SyntaxKind[node.kind]}`)
    if (ts.isGetAccessor(node) || ts.isSetAccessor(node) || ts.isClassStaticBlockDeclaration(node)) {
      problems.push(`there is a ${ts.SyntaxKind[node.kind]}`)
    }
    if (isDeclaration(node) && ts.isIdentifier(node.name)) declared.add(node.name.text)
    const own = nameOf(node)
    ts.forEachChild(node, (child) => {
      if (child !== own || !ts.isMemberName(child)) visit(child)
    })
  }
}

/** What a parser complains of. */
export function syntaxProblems(source: ts.SourceFile): string[] {
  // A parser keeps them where its declarations do not tell.
  const { parseDiagnostics } = source as unknown as { parseDiagnostics: readonly ts.Diagnostic[] }
  return parseDiagnostics.map(({ messageText, start = 0 }) => {
    const { line } = source.getLineAndCharacterOfPosition(start)
    return `line ${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
}

/** The one assignment there is, in the constructor of a resource. */
function isKeptClient(node: ts.Node, source: ts.SourceFile): boolean {
  return ts.isBinaryExpression(node) && node.getText(source) === 'this.#client = client'
}

function isDeclaration(node: ts.Node): node is ts.Declaration & { readonly name: ts.Node } {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node)
  )
}

/** The child of a node that is a name, and not an expression. */
function nameOf(node: ts.Node): ts.Node | undefined {
  if (ts.isShorthandPropertyAssignment(node)) return undefined
  return 'name' in node ? (node.name as ts.Node) : undefined
}

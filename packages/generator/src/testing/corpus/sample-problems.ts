import ts from 'typescript'

import { syntaxProblems } from './code-problems.ts'

/** What a sample in TypeScript has that no document may bring about: broken syntax, a template, or a use of the canary. */
export function sampleProblems(code: string): string[] {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true)
  const problems = syntaxProblems(source)
  const imported = new Set<string>()
  visit(source)
  return problems

  function visit(node: ts.Node): void {
    // An operation may be called anything.
    if (ts.isImportSpecifier(node)) return void imported.add(node.name.text)
    if (ts.isPropertyAccessExpression(node)) return visit(node.expression)
    if (ts.isPropertyAssignment(node)) return visit(node.initializer)
    if (ts.isIdentifier(node) && /^(canary|globalThis)$/.test(node.text) && !imported.has(node.text)) {
      problems.push(`the example uses ${node.text}`)
    }
    if (ts.isTemplateExpression(node)) problems.push('the example has a template')
    ts.forEachChild(node, visit)
  }
}

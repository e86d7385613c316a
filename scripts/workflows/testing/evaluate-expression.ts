import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** What expressions can name, and how the job stands. */
export interface ExpressionContext {
  readonly contexts: Readonly<Record<string, unknown>>
  readonly hasFailed: boolean
}

type Value = data.ExpressionData

/** Evaluates one expression as GitHub does, with GitHub's own evaluator. */
function evaluateExpression(text: string, { contexts, hasFailed }: ExpressionContext): Value {
  const answers = { always: true, cancelled: false, failure: hasFailed, success: !hasFailed }
  const functions = Object.entries(answers).map(([name, answer]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(answer),
  }))
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary
  const expression = new Parser(new Lexer(text).lex().tokens, Object.keys(contexts), functions).parse()
  return new Evaluator(expression, known, new Map(functions.map((each) => [each.name, each]))).evaluate()
}

/** Text in which `${{ … }}` stands for values. */
export function fillIn(text: string, context: ExpressionContext): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, inside: string) =>
    evaluateExpression(inside.trim(), context).coerceString(),
  )
}

/** Whether a step runs. One that does not speak of how the job stands runs only while nothing has failed. */
export function isWanted(condition: string | undefined, context: ExpressionContext): boolean {
  if (condition === undefined) return !context.hasFailed
  const text = condition.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1').trim()
  const speaksOfStanding = /\b(always|cancelled|failure|success)\s*\(/.test(text)
  if (!speaksOfStanding && context.hasFailed) return false
  return isTrue(evaluateExpression(text, context))
}

function isTrue(value: Value): boolean {
  return !['', '0', 'false', 'null'].includes(value.coerceString())
}

import type { YAMLError } from 'yaml'

/** What is wrong with a YAML text, for a person; where it is, others say. */
export function yamlProblem({ code, message }: YAMLError): string {
  // The parser recurses, and says how that ended.
  if (code === 'RESOURCE_EXHAUSTION') return 'it is nested too deeply to be read'
  const [line = ''] = message.split('\n')
  return `the YAML is broken: ${line.replace(/ at line \d+, column \d+:?$/, '')}`
}

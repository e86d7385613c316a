import type { Expectation, Fidelity } from './fidelity.ts'

const head = `# Fidelity

What each source text says, statement by statement in our own words, and where the document says it. Generated from
\`spec/*/fidelity.yaml\` by \`pnpm fidelity\`; tests fail when a place does not hold what its row says, and
\`pnpm conformance fidelity\` when a line of a text has no row.
`

/** `spec/FIDELITY.md` */
export function fidelityTable(all: readonly Fidelity[]): string {
  const sections = all.map(({ api, source, rows }) => {
    const lines = rows.map(({ lines, says, at = [], reason }) => {
      const where = reason === undefined ? at.map(place).join('<br>') : `— ${cell(reason)}`
      return `| ${lines} | ${cell(says)} | ${where} |`
    })
    return `\n## ${api} (${source})\n\n| Lines | The text says | The document says it at |\n| --- | --- | --- |\n${lines.join('\n')}\n`
  })
  return `${head}${sections.join('')}`
}

function place({ pointer }: Expectation): string {
  return `\`${cell(pointer)}\``
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|').replaceAll('<', '&lt;')
}

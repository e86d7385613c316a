/** Lines of a table in columns: the first to the left, the others to the right, what ends a line as it is. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = head.length
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]): string => {
    const cells = row.slice(0, columns).map((cell, column) => {
      const width = widths[column] ?? 0
      return column === 0 ? cell.padEnd(width) : cell.padStart(width)
    })
    return [...cells, ...row.slice(columns)].join('  ').trimEnd()
  }
  return [head, ...rows].map(line).join('\n')
}

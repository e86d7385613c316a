import { describe, expect, test } from 'vitest'

import { composeComment, marker } from './compose-comment.ts'

const review = `${marker}\n\n**API review: no changes**\n`

describe('the comment on a pull request', () => {
  test('has the review, then what is new to lint', () => {
    expect(composeComment({ review, lint: '**no findings**\n', errors: [] })).toBe(
      `${marker}\n\n**API review: no changes**\n\n### New lint findings\n\n**no findings**\n`,
    )
  })

  test('says what could not be done, in a fence that the text cannot close', () => {
    const errors = ['a.yaml:1:1 error ```` @all']
    expect(composeComment({ review: undefined, lint: '', errors })).toBe(
      `${marker}\n\n**API review: could not be made**\n\n\`\`\`\`\`text\na.yaml:1:1 error \`\`\`\` @all\n\`\`\`\`\`\n`,
    )
  })

  test.each([
    { title: 'many lines', row: '| error | a |\n', size: 20_000 },
    { title: 'lines of more bytes than characters', row: '| error | 書 |\n', size: 20_000 },
    { title: 'one line', row: `${'x'.repeat(70_000)}\n`, size: 1 },
  ])('$title are cut between lines, and what is left is counted', ({ row, size }) => {
    const lint = `**findings**\n\n${row.repeat(size)}`
    const comment = composeComment({ review, lint, errors: [] })
    expect(Buffer.byteLength(comment)).toBeLessThan(65_536)
    const shown = comment.split(row).length - 1
    expect(comment).toMatch(new RegExp(`\\n\\n${size - shown} more lines are in the summary of the job\\.\\n$`))
    expect(comment.replaceAll(row, '')).not.toContain(row.slice(0, 7))
  })
})

import { testRule } from '../testing/test-rule.ts'
import { summaryForm } from './concord-summary-form.ts'

const summary = '/paths/~1books/get/summary'

testRule(summaryForm, {
  valid: [
    { title: 'short lines', mutate: {} },
    { title: 'none, which is an error elsewhere', mutate: { [summary]: undefined } },
    { title: 'a line as long as may be', mutate: { [summary]: 'x'.repeat(120) } },
    { title: 'a line break at the end, of a block', mutate: { [summary]: 'List books\n' } },
  ],
  invalid: [
    {
      title: 'several lines',
      mutate: { [summary]: 'List books\nin pages' },
      expected: [
        {
          pointer: summary,
          message: 'the summary of `listBooks` has several lines: move all but the first to `description`',
        },
      ],
    },
    {
      title: 'a long line',
      mutate: { [summary]: 'x'.repeat(121) },
      expected: [
        {
          pointer: summary,
          message:
            'the summary of `listBooks` has 121 characters, more than fit in a list: move details to `description`',
        },
      ],
    },
  ],
})

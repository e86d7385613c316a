import { testRule } from '../testing/test-rule.ts'
import { summaryPunctuation } from './concord-summary-punctuation.ts'

const summary = '/paths/~1books/get/summary'

testRule(summaryPunctuation, {
  valid: [
    { title: 'titles', mutate: {} },
    { title: 'none', mutate: { [summary]: undefined } },
    { title: 'three dots', mutate: { [summary]: 'List books...' } },
    { title: 'an abbreviation', mutate: { [summary]: 'List books of authors, publishers a.s.o.' } },
    { title: 'a question', mutate: { [summary]: 'Which books are there?' } },
  ],
  invalid: [
    {
      title: 'a sentence',
      mutate: { [summary]: 'Lists books.' },
      expected: [
        {
          pointer: summary,
          message: 'the summary of `listBooks` ends as a sentence, where lists have titles: remove the full stop',
        },
      ],
    },
  ],
})

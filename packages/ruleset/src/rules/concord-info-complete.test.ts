import { testRule } from '../testing/test-rule.ts'
import { infoComplete } from './concord-info-complete.ts'

testRule(infoComplete, {
  valid: [
    { title: 'both', mutate: {} },
    { title: 'a summary', mutate: { '/info/description': undefined, '/info/summary': 'Lends books.' } },
    { title: 'no info, which is an error elsewhere', mutate: { '/info': undefined } },
  ],
  invalid: [
    {
      title: 'no description',
      mutate: { '/info/description': ' ' },
      expected: [{ pointer: '/info', message: 'nothing says what the API is for: add a `description`' }],
    },
    {
      title: 'a contact without an address',
      mutate: { '/info/contact': {} },
      expected: [{ pointer: '/info', message: 'nothing says whom to ask about the API: add a `contact`' }],
    },
  ],
})

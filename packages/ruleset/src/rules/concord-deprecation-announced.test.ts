import { testRule } from '../testing/test-rule.ts'
import { deprecationAnnounced } from './concord-deprecation-announced.ts'

const rooms = '/paths/~1reading-rooms/get'
const answer = `${rooms}/responses/200`
const undeclared = { '/x-conventions/wire/deprecation': undefined, [`${rooms}/deprecated`]: true }

testRule(deprecationAnnounced, {
  valid: [
    { title: 'nothing deprecated', mutate: {} },
    {
      title: 'when it ends',
      mutate: { ...undeclared, [`${answer}/headers/sunset`]: { schema: { type: 'string' } } },
    },
    {
      title: 'a way that the document declares',
      mutate: {
        ...undeclared,
        '/x-conventions/wire/deprecation': { deprecated: { in: 'header', at: 'Old' } },
      },
    },
  ],
  invalid: [
    {
      title: 'no sign',
      mutate: undeclared,
      expected: [
        {
          pointer: `${answer}/headers`,
          message: 'the answer does not say that its operation is deprecated: add the header `Deprecation` or `Sunset`',
        },
      ],
    },
  ],
})

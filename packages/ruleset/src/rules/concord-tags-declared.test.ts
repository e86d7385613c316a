import { testRule } from '../testing/test-rule.ts'
import { tagsDeclared } from './concord-tags-declared.ts'

const tags = (operation: string) => `/paths/${operation}/tags`

testRule(tagsDeclared, {
  valid: [
    { title: 'no tags', mutate: {} },
    { title: 'declared tags', mutate: { '/tags': [{ name: 'Books' }], [tags('~1books/get')]: ['Books'] } },
  ],
  invalid: [
    {
      title: 'a tag that is not, once',
      mutate: {
        '/tags': [{ name: 'Books' }],
        [tags('~1books/get')]: ['Books', 'Book'],
        [tags('~1books/post')]: ['Book'],
      },
      expected: [{ pointer: `${tags('~1books/get')}/1`, message: 'the tag `Book` is not declared: add it to `tags`' }],
    },
    {
      title: 'none that is, which is one decision',
      mutate: { [tags('~1books/get')]: ['Books', 'Lists', 'Pages', 'Shelves'] },
      expected: [
        { pointer: '/paths', message: '4 of 4 tags are not declared: add each to `tags`, with a `description`' },
      ],
    },
  ],
})

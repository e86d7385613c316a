import { testRule } from '../testing/test-rule.ts'
import { resourcePaths } from './concord-resource-paths.ts'

const style = '/x-conventions/wire/style'

testRule(resourcePaths, {
  valid: [
    { title: 'names of resources', mutate: { [style]: 'resource' } },
    { title: 'procedures', mutate: { [style]: 'rpc', '/paths/~1getBooks': {} } },
    { title: 'no declared style', mutate: { '/paths/~1getBooks': {} } },
    {
      title: 'words that only look so',
      mutate: {
        [style]: 'resource',
        '/paths/~1listings~1{getId}': {},
        '/paths/~1list': {},
        '/paths/~1books:create': {},
      },
    },
  ],
  invalid: [
    {
      title: 'a verb in front',
      mutate: { [style]: 'resource', '/paths/~1getBooks': {} },
      expected: [
        {
          pointer: '/paths/~1getBooks',
          message:
            'the path segment `getBooks` says what is done, which the method says: rename to the name of a resource',
        },
      ],
    },
    {
      title: 'a verb alone',
      mutate: { [style]: 'resource', '/paths/~1books~1create': {} },
      expected: [
        {
          pointer: '/paths/~1books~1create',
          message:
            'the path segment `create` says what is done, which the method says: rename to the name of a resource',
        },
      ],
    },
  ],
})

import { testRule } from '../testing/test-rule.ts'
import { filter } from './concord-filter.ts'

const wire = '/x-conventions/wire'
const books = '/paths/~1books'
const filterPointer = `${wire}/filter`
const get = `${books}/get`
const marked = { [`${get}/x-operation`]: { filter: 'by' } }
const query = (schema: object) => ({ [`${get}/parameters/0`]: { name: 'where', in: 'query', schema } })
const expression = { [filterPointer]: { by: { style: 'expression', send: { in: 'query', name: 'where' } } } }
const operators = {
  [filterPointer]: { by: { style: 'operators', send: { in: 'query', name: 'where' }, operators: ['eq', 'gt'] } },
}
const byField = (values: readonly unknown[]) =>
  query({ additionalProperties: { properties: { operator: { enum: values } } } })

testRule(filter, {
  valid: [
    { title: 'parameters', mutate: { ...marked, [filterPointer]: { by: { style: 'parameters' } } } },
    { title: 'an expression', mutate: { ...marked, ...expression, ...query({ type: 'string' }) } },
    { title: 'operators', mutate: { ...marked, ...operators, ...byField(['eq', 'gt']) } },
    { title: 'operators that are not listed', mutate: { ...marked, ...operators, ...query({ type: 'object' }) } },
    {
      title: 'a name that is a slip in the conventions',
      mutate: { ...marked, [filterPointer]: { by: { style: 'expression', send: { in: 'query', name: 'ski' } } } },
    },
  ],
  invalid: [
    {
      title: 'no parameter',
      mutate: { ...marked, [filterPointer]: { by: { style: 'parameters' } }, [`${get}/parameters`]: [] },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters',
          message:
            '`listBooks` is filtered but takes no parameter to filter by: add one, or remove `x-operation.filter`',
        },
      ],
    },
    {
      title: 'only the parameters of its pages',
      mutate: {
        [`${get}/x-operation`]: { filter: 'by', pagination: 'window' },
        [filterPointer]: { by: { style: 'parameters' } },
      },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters',
          message:
            '`listBooks` is filtered but takes no parameter to filter by: add one, or remove `x-operation.filter`',
        },
      ],
    },
    {
      title: 'no expression',
      mutate: { ...marked, ...expression },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters',
          message: '`listBooks` is filtered but does not take `where`: add the query parameter `where`',
        },
      ],
    },
    {
      title: 'an expression that is a list',
      mutate: { ...marked, ...expression, ...query({ type: 'array' }) },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters/0/schema/type',
          message: '`where` is declared to be a single text: set `type: string`',
        },
      ],
    },
    {
      title: 'an operator that is not declared',
      mutate: { ...marked, ...operators, ...byField(['eq', 'gt', 'lt']) },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters/0/schema/additionalProperties/properties/operator/enum',
          message:
            'the operator `lt` is taken and not declared: remove it, or add it to `operators` in `x-conventions`',
        },
      ],
    },
    {
      title: 'an operator that is not taken',
      mutate: { ...marked, ...operators, ...byField(['eq']) },
      expected: [
        {
          pointer: '/x-conventions/wire/filter/by/operators/1',
          message: 'no filter takes the operator `gt`: add it to an `enum` of operators, or remove it here',
        },
      ],
    },
    {
      title: 'no member of the body',
      mutate: { ...marked, [filterPointer]: { by: { style: 'operators', send: { in: 'body', name: '/where' } } } },
      expected: [
        {
          pointer: '/paths/~1books/get',
          message: '`listBooks` is filtered but does not take `/where`: add `/where` to its `requestBody`',
        },
      ],
    },
  ],
})

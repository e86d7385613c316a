import { expect, test } from 'vitest'

import { apiNameOf, propertyName, variableOf } from './names.ts'

test.each([
  ['Tasks API', 'tasks', 'TASKS'],
  ['My Shop', 'my-shop', 'MY_SHOP'],
  ['API', 'api', 'API'],
  ['Über-Käse API', 'uber-kase', 'UBER_KASE'],
  ['3D models', 'api-3d-models', 'API_3D_MODELS'],
  ['日本', 'api', 'API'],
  ['../../etc', 'etc', 'ETC'],
])('the API %s is called %s', (title, name, variable) => {
  expect([apiNameOf(title), variableOf(title)]).toEqual([name, variable])
})

test.each([
  ['camelCase', 'createdAt'],
  ['snake_case', 'created_at'],
  ['kebab-case', 'created-at'],
  ['PascalCase', 'CreatedAt'],
] as const)('%s', (naming, name) => {
  expect(propertyName(naming, 'created', 'at')).toBe(name)
})

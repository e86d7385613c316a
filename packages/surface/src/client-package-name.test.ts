import { expect, test } from 'vitest'

import { clientPackageName } from './client-package-name.ts'

test.each([
  ['users', undefined, 'users-client'],
  ['users@v2', '@acme', '@acme/users-v2-client'],
  ['../../x', undefined, 'x-client'],
])('the client of %s in scope %s is the package %s', (api, scope, name) => {
  expect(clientPackageName(api, scope)).toBe(name)
})

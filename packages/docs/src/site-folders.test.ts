import { expect, test } from 'vitest'

import { siteFolders } from './site-folders.ts'

test.each<{ what: string; names: string[]; want: string[] }>([
  { what: 'a plain name', names: ['users'], want: ['users'] },
  { what: 'versions', names: ['users@v1', 'users@v2'], want: ['users-v1', 'users-v2'] },
  { what: 'collisions, in order', names: ['a@1', 'a-1', 'A-1', 'a-1-2'], want: ['a-1', 'a-1-2', 'a-1-3', 'a-1-2-2'] },
  { what: 'paths', names: ['../../etc/passwd', '/abs', 'c:\\x'], want: ['etc-passwd', 'abs', 'c-x'] },
  { what: 'nothing usable', names: ['', '..', '…'], want: ['api', 'api-2', 'api-3'] },
  { what: 'the landing page', names: ['index.html'], want: ['api-index.html'] },
  { what: 'a device', names: ['con', 'NUL.txt'], want: ['api-con', 'api-nul.txt'] },
  { what: 'HTML', names: ['"><script>'], want: ['script'] },
])('$what', ({ names, want }) => {
  expect(siteFolders(names)).toEqual(want)
})

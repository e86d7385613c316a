import { expect, test } from 'vitest'

import { refusal } from './refusal.ts'

const pending = ['.changeset/first-release.md']

test.each([
  { status: '', pending: [], isDryRun: false, said: undefined },
  { status: '', pending, isDryRun: true, said: undefined },
  {
    status: '',
    pending,
    isDryRun: false,
    said: /^no version has these changesets yet:\n\.changeset\/first-release\.md\nrun `pnpm release:version`, /,
  },
  {
    status: ' M README.md',
    pending: [],
    isDryRun: false,
    said: /^what is published is what is committed, .*\n M README\.md\n/,
  },
  {
    status: '?? new.ts',
    pending: [],
    isDryRun: true,
    said: /^what is published is what is committed, .*\n\?\? new\.ts\n/,
  },
])('status `$status`, pending $pending, dry run $isDryRun', ({ said, ...beginning }) => {
  const why = refusal(beginning)
  if (said === undefined) expect(why).toBeUndefined()
  else expect(why).toMatch(said)
})

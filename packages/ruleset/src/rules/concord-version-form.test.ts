import { testRule } from '../testing/test-rule.ts'
import { versionForm } from './concord-version-form.ts'

const version = '/info/version'

testRule(versionForm, {
  valid: [
    { title: 'a semantic version', mutate: {} },
    { title: 'one before it is ready', mutate: { [version]: '2.0.0-rc.1+build.7' } },
    { title: 'a single number', mutate: { [version]: 'v2' } },
    { title: 'a date', mutate: { [version]: '2026-01-31' } },
    { title: 'a date before it is ready', mutate: { [version]: '2026-01-31-preview' } },
    { title: 'none, which is an error elsewhere', mutate: { [version]: undefined } },
  ],
  invalid: [
    {
      title: 'a word',
      mutate: { [version]: 'latest' },
      expected: [
        {
          pointer: version,
          message: '`latest` does not tell which version is newer: use numbers (`1.2.0`) or a date',
        },
      ],
    },
    {
      title: 'nothing',
      mutate: { [version]: '' },
      expected: [
        { pointer: version, message: '`` does not tell which version is newer: use numbers (`1.2.0`) or a date' },
      ],
    },
  ],
})

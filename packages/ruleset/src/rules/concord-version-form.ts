import { asString, valueAt } from '@concord-api/model'

import { defineRule } from '../rule.ts'

export const versionForm = defineRule({
  id: 'concord-version-form',
  summary: 'The version of the document tells which one is newer.',
  group: 'versioning',
  severity: 'warn',
  reads: [],
  *check({ document }) {
    const pointer = '/info/version'
    const version = asString(valueAt(document, pointer))
    if (version === undefined || numbers.test(version) || date.test(version)) return
    yield { pointer, message: `\`${version}\` does not tell which version is newer: use numbers (\`1.2.0\`) or a date` }
  },
})

const numbers = /^v?\d+(\.\d+){0,3}([-+.]?[a-z][\w.+-]*)?$/i
const date = /^\d{4}-?\d{2}(-?\d{2})?([-.+]\w[\w.-]*)?$/

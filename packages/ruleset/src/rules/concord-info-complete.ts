import { asString, isObject, member } from '@concord-api/model'

import { defineRule } from '../rule.ts'

export const infoComplete = defineRule({
  id: 'concord-info-complete',
  summary: 'A document says what its API is for, and whom to ask.',
  group: 'documentation',
  severity: 'warn',
  reads: [],
  *check({ document }) {
    const info = member(document, 'info')
    if (!isObject(info)) return
    if ((asString(info['description']) ?? asString(info['summary']) ?? '').trim() === '') {
      yield { pointer: '/info', message: 'nothing says what the API is for: add a `description`' }
    }
    const contact = info['contact']
    if (!isObject(contact) || !['email', 'name', 'url'].some((key) => asString(contact[key]))) {
      yield { pointer: '/info', message: 'nothing says whom to ask about the API: add a `contact`' }
    }
  },
})

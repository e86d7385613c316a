import { defineRule } from '../rule.ts'
import { declaredNames } from '../support/declared-names.ts'
import { distinct } from '../support/distinct.ts'

export const headerPrefix = defineRule({
  id: 'concord-header-prefix',
  summary: 'New headers have no `X-` in front of their names.',
  group: 'naming',
  severity: 'off',
  strict: 'warn',
  reads: ['wire'],
  *check(api) {
    const declared = declaredNames(api.conventions?.wire)
    const headers = api.operations.flatMap(({ parameters, responses }) => [
      ...parameters.filter(({ in: where }) => where === 'header'),
      ...responses.flatMap((response) => response.headers),
    ])
    for (const { name, pointer } of distinct(api, headers)) {
      if (!/^x-./i.test(name) || declared.has(name)) continue
      yield { pointer, message: `\`${name}\` can never become a standard header: rename to \`${name.slice(2)}\`` }
    }
  },
})

import { LoadError } from '@concord-api/model'
import { expect, test } from 'vitest'

import { describeError } from './describe-error.ts'
import { UsageError } from './usage-error.ts'

const system = (code: string) =>
  Object.assign(new Error(`${code}: nobody reads this`), { code, path: '/project/site/a.html' })

test.each([
  { error: new UsageError('name an API'), line: 'error name an API' },
  {
    error: new LoadError('syntax', 'the YAML is broken', { file: '/project/a.yaml', line: 3, column: 7 }),
    line: 'a.yaml:3:7 error the YAML is broken',
  },
  {
    error: new LoadError('syntax', 'the YAML is broken', { file: '/project/a.yaml', line: 3 }),
    line: 'a.yaml:3:1 error the YAML is broken',
  },
  {
    error: new LoadError('file-unreadable', 'no such file', { file: '/project/a.yaml' }),
    line: 'a.yaml error no such file',
  },
  { error: new LoadError('ref-unresolved', '`\u001B[2J` does not exist'), line: 'error `\uFFFD[2J` does not exist' },
  {
    error: new LoadError('ref-unresolved', 'no such file', { line: 3 }),
    line: 'error no such file',
  },
  {
    error: Object.assign(new Error('"a" is not part of "b"'), { file: '/project/sandbox.yaml', line: 3, column: 7 }),
    line: 'sandbox.yaml:3:7 error "a" is not part of "b"',
  },
  {
    error: Object.assign(new Error('another process has this file'), { code: 'in-use', file: '/project/a.db' }),
    line: 'a.db error another process has this file',
  },
  { error: system('EACCES'), line: 'site/a.html error no permission' },
  { error: system('ENOSPC'), line: 'site/a.html error the disk is full' },
  { error: system('EROFS'), line: 'site/a.html error this file system cannot be written to' },
  { error: system('EEXIST'), line: 'site/a.html error a file is in the way' },
  { error: Object.assign(system('EISDIR'), { path: '/project' }), line: '. error this is a folder' },
  { error: system('EIO'), line: 'site/a.html error the disk failed' },
  {
    error: new RangeError('Maximum call stack size exceeded'),
    line: 'error the document is too deep for this: its parts, or what they refer to, lie within each other too often',
  },
  { error: new Error('two\nlines'), line: 'error two lines' },
  { error: 'not even an error', line: 'error not even an error' },
])('$line', ({ error, line }) => {
  expect(describeError(error, '/project')).toBe(line)
})

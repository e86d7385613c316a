import { getLineColLocation, Source } from '@redocly/openapi-core'
import { expect, test } from 'vitest'

import { isObject } from './json.ts'
import { joinPointer } from './json-pointer.ts'
import { placeIn } from './place-in.ts'

const text = `\uFEFF {
  "openapi": "3.1.0", "x": [1, -2.5e3,true ,null, "a\\"]}b", [], {}, [[ ]] ],
  "paths": { "/a~b": { "get" : {"a\\u0062": "\\\\"} }, "": "empty name" },
  "info":
    {"title":"A"
    ,"version":""},
  "last": 5
}
`

function pointersIn(value: unknown, pointer = ''): string[] {
  const children = Array.isArray(value) || isObject(value) ? Object.entries(value) : []
  return [pointer, ...children.flatMap(([name, child]) => pointersIn(child, joinPointer(pointer, name)))]
}

const plain = text.slice(1)
const inBlock = new Source('a.yaml', `# no JSON\n${plain}`)

test.each([
  ['the root', '', false, [1, 2, 8, 2]],
  ['a member', '/openapi', false, [2, 14, 2, 21]],
  ['its name', '/openapi', true, [2, 3, 2, 12]],
  ['an item', '/x/1', true, [2, 32, 2, 38]],
  ['a text with marks', '/x/4', true, [2, 51, 2, 59]],
  ['a name with an escape', '/paths/~1a~0b/get/ab', true, [3, 33, 3, 42]],
  ['what is not there', '/info/license', true, [4, 3, 4, 9]],
])('%s', (_, pointer, onName, [line, column, endLine, endColumn]) => {
  const place = placeIn(new Source('a.json', plain), pointer, onName, getLineColLocation)
  expect(place).toEqual({ line, column, endLine, endColumn })
})

test.each(pointersIn(JSON.parse(plain)))('%j is where the reader of YAML sees it', (pointer) => {
  // That one counts what comes after the last bracket, and takes an empty name for none.
  if (pointer === '' || pointer === '/paths/') return
  for (const onName of [true, false]) {
    const json = placeIn(new Source('a.json', plain), pointer, onName, getLineColLocation)
    const yaml = placeIn(inBlock, pointer, onName, getLineColLocation)
    expect({ ...json, line: json.line + 1, endLine: json.endLine + 1 }).toEqual(yaml)
  }
})

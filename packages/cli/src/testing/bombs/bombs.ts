import { aliasBombs } from './alias-bombs.ts'
import type { Bomb } from './bomb.ts'
import { cycleBombs } from './cycle-bombs.ts'
import { nestingBombs } from './nesting-bombs.ts'
import { numberBombs } from './number-bombs.ts'
import { patternBombs } from './pattern-bombs.ts'
import { sizeBombs } from './size-bombs.ts'

/** A name twice, for which parsers keep the one or the other. */
const repeated: readonly Bomb[] = [
  {
    name: 'a name twice, as JSON',
    text: () => '{"openapi":"3.1.0","info":{"title":"A","title":"B","version":"1"},"paths":{}}',
    refused: /duplicate/,
  },
  {
    name: 'a name twice, as YAML',
    text: () => 'openapi: 3.1.0\ninfo: { title: A, version: 1.0.0 }\npaths: {}\npaths: {}\n',
    refused: /duplicate/,
  },
]

export const bombs: readonly Bomb[] = [
  ...aliasBombs,
  ...nestingBombs,
  ...numberBombs,
  ...cycleBombs,
  ...patternBombs,
  ...sizeBombs,
  ...repeated,
]

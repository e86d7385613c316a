import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import { vocabularyErrors } from './vocabulary.ts'
import schema from './x-conventions.schema.json' with { type: 'json' }

/* Every axis has a page that shows each of its values, and what a page shows is part of the vocabulary. */
const folder = path.resolve(import.meta.dirname, '../../docs/conventions')
const { $defs: definitions } = schema as unknown as { $defs: Record<string, { properties?: Record<string, unknown> }> }
const axes = [...Object.keys(definitions['wire']?.properties ?? {}), 'require', 'x-operation']

test('there is a page for each axis, and no other', async () => {
  const pages = (await readdir(folder)).filter((name) => name !== 'README.md').map((name) => path.parse(name).name)
  expect(pages.toSorted()).toEqual(axes.toSorted())
})

describe.each(axes)('the page of %s', (axis) => {
  const read = () => readFile(path.join(folder, `${axis}.md`), 'utf8')
  const node =
    axis === 'require'
      ? definitions['require']
      : axis === 'x-operation'
        ? definitions['operation']
        : definitions['wire']?.properties?.[axis]

  test('names every value and member', async () => {
    const page = await read()
    for (const word of vocabulary(node, new Set())) expect(page).toContain(word)
  })

  test('shows examples that are valid', async () => {
    const blocks = [...(await read()).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml)
    expect(blocks.length).toBeGreaterThan(0)
    for (const yaml of blocks) {
      // A page may show two forms of one axis, the second after a comment.
      for (const form of yaml.split(/^ {2}# .*\n/m)) {
        const shown = parse(form.startsWith('  ') ? `wire:\n${form}` : form) as Record<string, Record<string, unknown>>
        if (shown['wire'] !== undefined) expect(vocabularyErrors('wire', shown['wire'])).toEqual([])
        else if (shown['get'] !== undefined)
          expect(vocabularyErrors('operation', shown['get']['x-operation'])).toEqual([])
        else expect(vocabularyErrors('root', shown['x-conventions'])).toEqual([])
      }
    }
  })
})

/** The names of members and the values that a part of the schema allows; places and parameters have a page in common. */
function vocabulary(node: unknown, seen: Set<unknown>): string[] {
  if (typeof node !== 'object' || node === null || seen.has(node)) return []
  seen.add(node)
  const { $ref, ...rest } = node as { $ref?: string; enum?: unknown[]; properties?: Record<string, unknown> }
  const name = $ref?.split('/').at(-1)
  const target =
    name === undefined || ['parameter', 'place', 'headerPlace'].includes(name) ? undefined : definitions[name]
  const values = (rest.enum ?? []).filter((value) => typeof value === 'string')
  const members = Object.keys(rest.properties ?? {}).filter((member) => member !== 'in' && member !== 'at')
  const inside = Object.values(rest).flatMap((part) =>
    Array.isArray(part) ? part : Object.values(Object(part) as object),
  )
  return [...values, ...members, ...inside.flatMap((part) => vocabulary(part, seen)), ...vocabulary(target, seen)]
}

import { describe, expect, test } from 'vitest'

import { changesetsOf, type ReviewJson } from './changeset-of-review.ts'

const since = '0123456789abcdef'

function reviewed(bump: string, ...messages: readonly (readonly [level: string, message: string])[]): ReviewJson {
  const findings = messages.map(([level, message]) => ({ level, message, clients: [] }))
  return { apis: { books: { clients: { '@acme/books-client': bump }, findings } } }
}

describe('a changeset', () => {
  test.each([
    { title: 'nothing changed', review: reviewed('none'), content: undefined },
    {
      title: 'only texts',
      review: reviewed('patch', ['annotation', '`description` of `Book` changed.']),
      content: '---\n"@acme/books-client": patch\n---\n\nbooks: texts of the document changed\n',
    },
    {
      title: 'something breaks',
      review: reviewed('major', ['breaking', '`Book.pages` has a stricter `maximum`.'], ['annotation', 'Title.']),
      content:
        '---\n"@acme/books-client": major\n---\n\nbooks: the document changed\n\n' +
        '- breaking: `Book.pages` has a stricter `maximum`.\n',
    },
    {
      title: 'markup in a name',
      review: reviewed('minor', ['safe', 'a\n---\n<b> @all [x](y)']),
      content:
        '---\n"@acme/books-client": minor\n---\n\nbooks: the document changed\n\n' +
        '- safe: a --- &#60;b&#62; &#64;<!-- -->all &#91;x&#93;(y)\n',
    },
  ])('$title', ({ review, content }) => {
    const name = 'clients-acme-books-client-0123456.md'
    expect(changesetsOf(review, since)).toEqual(content === undefined ? [] : [{ name, content }])
  })

  test('tells twenty findings and counts the rest', () => {
    const many = Array.from({ length: 25 }, (_, index) => ['safe', `Change ${index}.`] as const)
    const [changeset] = changesetsOf(reviewed('minor', ...many), since)
    expect(changeset?.content).toMatch(/- safe: Change 19\.\n- 5 more\n$/)
  })
})

import { PassThrough } from 'node:stream'

import { usualChoices } from '@concord-api/starter'
import { expect, test } from 'vitest'

import { askChoices } from './ask-choices.ts'

const enter = '\r'
const down = '\u001B[B'
const escape = '\u0003'

const questions = [
  'What is the API called?',
  'How do callers say who they are?',
  'How do lists come in pages?',
  'What does a failure look like?',
  'How are properties written?',
]

/** Answers each question with keys, when it is asked. */
async function answer(given: Parameters<typeof askChoices>[0], keys: readonly string[]) {
  const input = new PassThrough()
  const output = new PassThrough()
  const waiting = [...keys]
  const asked = new Set<string>()
  output.on('data', (chunk: Buffer) => {
    const question = questions.find((words) => chunk.includes(words))
    if (question === undefined || asked.has(question)) return
    asked.add(question)
    setTimeout(() => input.write(waiting.shift() ?? escape), 20)
  })
  const result = await askChoices(given, { input, output }).catch((error: unknown) => (error as Error).message)
  return { result, questions: asked.size }
}

test('what is usual is chosen with Enter alone', async () => {
  const { result } = await answer({}, [enter, enter, enter, enter, enter])
  expect(result).toEqual(usualChoices)
})

test('a title is typed, and others are chosen', async () => {
  const { result } = await answer({ auth: 'basic' }, [`Shop API${enter}`, down + enter, enter, enter])
  expect(result).toEqual({ ...usualChoices, title: 'Shop API', auth: 'basic', pagination: 'next-link' })
})

test('what was given is not asked for', async () => {
  expect((await answer(usualChoices, [])).questions).toBe(0)
})

test('who gives up is told that nothing was written', async () => {
  const { result } = await answer({}, [enter, escape])
  expect(result).toBe('cancelled: nothing was written')
})

import jsonata from 'jsonata'

import type { Clock } from '../clock.ts'
import { type Random, randomText } from '../random.ts'
import type { Records } from '../records/records.ts'
import { readProperty } from '../records/order.ts'

/** Evaluates the expressions of the settings. */
export interface Expressions {
  /**
   * The value of a JSONata expression for an input; undefined where it has none.
   * @param now the time it is, in milliseconds since 1970, where that is another than the clock's
   */
  evaluate(expression: string, input: Readonly<Record<string, unknown>>, now?: number): Promise<unknown>
}

/**
 * JSONata with functions for what a sandbox knows: `$record(collection, id)`, `$records(collection, having)`,
 * `$time(form)` in one of the forms `rfc3339`, `epoch-seconds` and `local`, and `$token(length)`.
 * @see https://docs.jsonata.org
 */
export function createExpressions(records: Records, clock: Clock, random: Random): Expressions {
  const compiled = new Map<string, jsonata.Expression>()
  const functions = {
    record: (collection: string, id: unknown) =>
      id === undefined || id === null ? undefined : records.collection(collection).get(String(id))?.value,
    records: (collection: string, having: Readonly<Record<string, unknown>> = {}) =>
      Array.from(records.collection(collection).entries, ({ value }) => value).filter((value) =>
        Object.entries(having).every(([property, wanted]) => readProperty(value, property) === wanted),
      ),
    time: (form?: string) => timeIn(form, clock()),
    token: (length = 24) => randomText(random, length, 'abcdefghijklmnopqrstuvwxyz0123456789'),
  }
  return {
    async evaluate(expression, input, now) {
      let known = compiled.get(expression)
      if (known === undefined) compiled.set(expression, (known = jsonata(expression)))
      const bindings = now === undefined ? functions : { ...functions, time: (form?: string) => timeIn(form, now) }
      return plain(await known.evaluate(input, bindings))
    },
  }
}

function timeIn(form: string | undefined, now: number): number | string {
  const rfc3339 = new Date(now).toISOString()
  if (form === 'epoch-seconds') return now / 1000
  if (form === 'local') return rfc3339.slice(0, 19).replace('T', ' ')
  if (form === 'date') return rfc3339.slice(0, 10)
  return rfc3339
}

/** JSONata marks its lists with properties of its own; what is kept is what JSON can say. */
const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value

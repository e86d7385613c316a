import type { JsonObject } from '@concord-api/model'

import { type FieldProblem, Refusal } from '../refusal.ts'
import type { Entry } from '../records/entry.ts'
import { readProperty } from '../records/order.ts'
import { parseJson } from '../request/values/parse-json.ts'
import type { OperationRule, Rule, Write } from '../settings/settings.ts'
import { type Call, evaluateAll, expressionInput, type Workings } from './call.ts'
import type { Kind } from './kinds.ts'
import type { Plan } from './plan.ts'

/** A write that is about to be done. */
export interface Intent {
  readonly write: Write
  /** What is there before; undefined for a creation. */
  readonly before: Entry | undefined
  /** What will be there afterwards; undefined for a deletion. */
  readonly value: JsonObject | undefined
  readonly parents: Readonly<Record<string, string>>
}

/** @throws {Refusal} when a rule of the collection, or of the operation, does not allow a write. */
export async function checkRules(workings: Workings, call: Call, kind: Kind, intent: Intent): Promise<void> {
  const ofCollection = (kind.settings.rules ?? []).filter(({ on }) => on.includes(intent.write))
  await check(workings, call, kind, intent, [...(call.plan.settings.rules ?? []), ...ofCollection])
}

/** @throws {Refusal} when a rule of an operation that changes no entry does not allow it. */
export async function checkOwnRules(workings: Workings, call: Call): Promise<void> {
  const { rules } = call.plan.settings
  const kind = workings.kinds.get(call.plan.collection)
  if (rules === undefined || kind === undefined) return
  await check(workings, call, kind, { write: 'update', before: undefined, value: undefined, parents: {} }, rules)
}

async function check(
  workings: Workings,
  call: Call,
  kind: Kind,
  intent: Intent,
  rules: readonly Omit<Rule, 'on'>[],
): Promise<void> {
  if (rules.length === 0) return
  const input = expressionInput(call, { record: intent.before?.value, value: intent.value })
  for (const rule of rules) {
    if (!(await isBroken(workings, rule, kind, intent, input))) continue
    const { message, answer, field, members } = rule
    throw new Refusal('rule', message, {
      answer,
      members: await evaluateAll(workings, members, input),
      ...(field !== undefined && { fields: [{ in: 'body', name: field, message, code: 'rule' }] }),
    })
  }
}

/**
 * What a rule of the operation has to say of the first thing in a request that the document does not allow; undefined
 * where none has. Its expressions read the `field` and the `body`.
 */
export async function ruleForInvalid(
  workings: Workings,
  { settings }: Plan,
  { details }: Refusal,
  body: Uint8Array | undefined,
): Promise<Refusal | undefined> {
  const [field] = details.fields ?? []
  const rule = settings.rules?.find(({ invalid }) => field !== undefined && isMeant(invalid, field))
  if (field === undefined || rule === undefined) return undefined
  const { message, answer, members } = rule
  const input = { field, body: readJson(body) }
  return new Refusal('rule', message, { answer, members: await evaluateAll(workings, members, input) })
}

function readJson(body: Uint8Array | undefined): unknown {
  try {
    return parseJson(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}

function isMeant(invalid: OperationRule['invalid'], { name, code }: FieldProblem): boolean {
  if (invalid === undefined || (invalid.keyword !== undefined && invalid.keyword !== code)) return false
  const parts = name.split('.')
  const wanted = invalid.field.split('.')
  return wanted.length === parts.length && wanted.every((part, index) => part === '*' || part === parts[index])
}

async function isBroken(
  workings: Workings,
  rule: Omit<Rule, 'on'>,
  kind: Kind,
  intent: Intent,
  input: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  if (rule.unique !== undefined && isTaken(workings, rule.unique, kind, intent)) return true
  if (rule.exists !== undefined && isDangling(workings, rule.exists, intent)) return true
  return rule.when !== undefined && (await workings.expressions.evaluate(rule.when, input)) === true
}

function isTaken({ records }: Workings, properties: readonly string[], { name }: Kind, intent: Intent): boolean {
  const { value, before, parents } = intent
  const [first] = properties
  if (value === undefined || first === undefined) return false
  const wanted = properties.map((property) => readProperty(value, property))
  if (wanted.some((part) => part === undefined || part === null)) return false
  const collection = records.collection(name)
  const isSame = (entry: Entry): boolean =>
    entry.id !== before?.id &&
    Object.entries(parents).every(([parent, id]) => entry.parents[parent] === id) &&
    properties.every(
      (property, index) => JSON.stringify(readProperty(entry.value, property)) === JSON.stringify(wanted[index]),
    )
  if (properties.length > 1 || Object.keys(parents).length > 0) return [...collection.entries].some(isSame)
  const other = collection.having(first, wanted[0])
  return other !== undefined && isSame(other)
}

function isDangling(
  { records }: Workings,
  exists: { readonly property: string; readonly in: string },
  { value }: Intent,
): boolean {
  const id = value === undefined ? undefined : readProperty(value, exists.property)
  return id !== undefined && id !== null && records.collection(exists.in).get(String(id)) === undefined
}

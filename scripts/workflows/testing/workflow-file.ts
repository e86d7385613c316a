import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { parse } from 'yaml'

import { repository } from '../../../packages/testing/src/index.ts'

/** A step as it is written. */
export interface Step {
  readonly id?: string
  readonly name?: string
  readonly if?: boolean | string
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly env?: Readonly<Record<string, unknown>>
  readonly with?: Readonly<Record<string, unknown>>
  readonly 'continue-on-error'?: boolean
}

interface Job {
  readonly if?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly steps: readonly Step[]
}

export interface Workflow {
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly on: Readonly<Record<string, unknown>>
  readonly jobs: Readonly<Record<string, Job>>
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}

export const workflowFolder = '.github/workflows'

export async function readWorkflow(name: string): Promise<Workflow> {
  return parse(await readFile(path.join(repository, workflowFolder, name), 'utf8')) as Workflow
}

export async function readAction(): Promise<Action> {
  return parse(await readFile(path.join(repository, 'action.yml'), 'utf8')) as Action
}

import { cp } from 'node:fs/promises'
import path from 'node:path'

import { afterAll } from 'vitest'

import type { Finding } from '../../packages/findings/src/index.ts'
import { lintApi } from '../../packages/lint/src/index.ts'
import { loadApi, readApi } from '../../packages/model/src/index.ts'
import { repository, temporaryFolder } from '../../packages/testing/src/index.ts'
import { findWorkspace } from '../../packages/model/src/index.ts'
import type { Mutation, Operator } from './mutation.ts'
import { operators } from './operators.ts'
import { seed } from './seed.ts'

/** A mutation and the operator that made it. */
type SeededMutation = Mutation & Omit<Operator, 'mutations'>

/** A clean document, in a copy of its own, and every way to make it wrong. */
export interface MutatedDocument {
  readonly name: string
  readonly mutations: readonly SeededMutation[]
  /** Why a mutation was not reported as it should be; undefined where it was, or need not be. */
  readonly missed: (mutation: SeededMutation) => Promise<string | undefined>
}

/** The documents of this repository, each in a copy that ends with the tests. */
export async function mutated(): Promise<MutatedDocument[]> {
  const folder = await temporaryFolder()
  afterAll(() => folder.remove())
  await cp(path.join(repository, 'spec'), folder.path, { recursive: true })
  const { apis } = await findWorkspace(repository)
  return Promise.all(
    apis.map(async ({ name }): Promise<MutatedDocument> => {
      const root = path.join(folder.path, name, 'openapi.yaml')
      const api = await loadApi({ name, file: root })
      const options = { folder: path.dirname(root), profile: 'strict' } as const
      const before = new Set((await lintApi(await readApi({ name, file: root }), options)).map(key))
      const mutations = operators.flatMap(({ mutations: make, ...operator }) =>
        [...make(api)].map((mutation) => ({ ...operator, ...mutation })),
      )
      return {
        name,
        mutations,
        async missed({ title, meant, elsewhere, ...mutation }) {
          const result = await seed(api, root, mutation)
          if (result === undefined) return undefined
          const { seeded } = result
          const [first, last] = seeded.lines
          const isThere = ({ file, line }: Finding): boolean => file === seeded.file && line >= first && line <= last
          const findings = result.findings.filter((finding) => !before.has(key(finding)))
          const told = findings.filter(({ rule }) => meant.includes(rule))
          if (told.some((finding) => elsewhere !== undefined || isThere(finding))) return undefined
          const said = findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`).join(', ')
          return `${title}: ${mutation.pointer} (${seeded.file}:${first}-${last}); said was ${said || 'nothing'}`
        },
      }
    }),
  )
}

const key = ({ rule, file, pointer, message }: Finding): string => [rule, file, pointer, message].join('\n')

/**
 * Writes into the generator which runtime generated code is written for: the one beside it, and those after it that
 * break nothing.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { runtimeRange } from '../../packages/generator/src/runtime-range.ts'
import { repository } from '../../packages/testing/src/index.ts'
import { readManifest } from '../packages/public-packages.ts'

const file = path.join(repository, 'packages/generator/src/runtime-range.ts')
const { version } = await readManifest('packages/runtime')
const text = await readFile(file, 'utf8')
await writeFile(file, text.replace(`'${runtimeRange}'`, `'^${version}'`))

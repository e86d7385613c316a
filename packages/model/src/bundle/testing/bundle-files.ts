import type { Assembly } from '../assemble.ts'
import { bundle } from '../bundle.ts'

/** Bundles files by name; `root.yaml` is the root. Names stand for their parsed content. */
export async function bundleFiles(files: Record<string, unknown>): Promise<Assembly> {
  return bundle({ file: '/api/root.yaml', parsed: files['root.yaml'] }, async (base, uri) => {
    const name = new URL(uri, `file://${base}`).pathname
    const parsed = files[name.replace('/api/', '')]
    if (parsed === undefined) throw new Error(`no such file: ${name}`)
    return { file: name, parsed }
  })
}

/** A path item whose only operation answers one schema. */
export function answer(schema: unknown): object {
  return { get: { responses: { 200: { description: '', content: { 'application/json': { schema } } } } } }
}

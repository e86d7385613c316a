import { assemble, type Assembly } from './assemble.ts'
import type { ParsedFile } from './references.ts'

/** Reads the file a `$ref` in `base` names. Rejects with a message for a person when it cannot or may not. */
export type ReadFile = (base: string, uri: string) => Promise<ParsedFile>

/**
 * Puts a document's files together into one. An object referenced in another file becomes a component named for its
 * file (or for the last token of its pointer); a path item is written out in place. Untouched subtrees are shared
 * with the input, which is not changed; a document of one file comes back as it was read.
 */
export async function bundle(root: ParsedFile, read: ReadFile): Promise<Assembly> {
  const files = new Map<string, ParsedFile | Error>([[root.file, root]])
  for (;;) {
    const assembly = assemble(root, files)
    if (assembly.wanted.size === 0) return assembly
    await Promise.all(
      [...assembly.wanted].map(async ([file, { base, uri }]) => {
        const outcome = await read(base, uri).catch((cause: unknown) =>
          cause instanceof Error ? cause : new Error(String(cause)),
        )
        files.set(file, outcome)
      }),
    )
  }
}

import { temporaryFolder } from '../../packages/testing/src/index.ts'

/** Measures in a folder that is gone afterwards. */
export async function inFolder(measure: (folder: string) => Promise<void>): Promise<void> {
  const folder = await temporaryFolder()
  try {
    await measure(folder.path)
  } finally {
    await folder.remove()
  }
}

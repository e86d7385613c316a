import { temporaryFolder } from '../../packages/testing/src/index.ts'

/** A temporary folder that is the current one until it is left. */
export async function enterTestFolder(): Promise<{ leave: () => Promise<void> }> {
  const folder = await temporaryFolder()
  const home = process.cwd()
  process.chdir(folder.path)
  return {
    leave: () => {
      process.chdir(home)
      return folder.remove()
    },
  }
}

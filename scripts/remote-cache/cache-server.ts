import { execa } from 'execa'

import { repository } from '../../packages/testing/src/index.ts'

/** A server that keeps what tasks made, on the disk. Stopped at the end of the block. */
export interface CacheServer extends AsyncDisposable {
  readonly url: string
}

/** Starts `turborepo-remote-cache` on a free port, as docs/scale.md tells people to. */
export async function startCacheServer(folder: string, token: string): Promise<CacheServer> {
  const child = execa('turborepo-remote-cache', {
    preferLocal: true,
    localDir: repository,
    env: {
      STORAGE_PROVIDER: 'local',
      STORAGE_PATH: folder,
      STORAGE_PATH_USE_TMP_FOLDER: 'false',
      TURBO_TOKEN: token,
      // Any text: it keeps signatures, which only those who build can make and check.
      TURBO_REMOTE_CACHE_SIGNATURE_KEY: 'kept',
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
    },
    reject: false,
    buffer: false,
  })
  // What is logged later is read too, and not kept.
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      const found = /listening at (http:\/\/[\d.:]+)/.exec(String(text))?.[1]
      if (found !== undefined) resolve(found)
    })
    void child.then(({ exitCode }) => reject(new Error(`the server ended with ${exitCode}`)))
  })
  return {
    url: await url,
    [Symbol.asyncDispose]: async () => {
      child.kill()
      await child
    },
  }
}

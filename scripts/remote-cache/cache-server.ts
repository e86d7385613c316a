import { createRequire } from 'node:module'

import { execa } from 'execa'

/** A server that keeps what tasks made, on the disk. Stopped at the end of the block. */
export interface CacheServer extends AsyncDisposable {
  readonly url: string
}

/** Starts `turborepo-remote-cache` on a free port, as docs/scale.md tells people to. */
export async function startCacheServer(folder: string, token: string): Promise<CacheServer> {
  const program = createRequire(import.meta.url).resolve('turborepo-remote-cache/dist/cli.js')
  const child = execa(process.execPath, [program], {
    env: {
      STORAGE_PROVIDER: 'local',
      STORAGE_PATH: folder,
      STORAGE_PATH_USE_TMP_FOLDER: 'false',
      TURBO_TOKEN: token,
      // Any text: it keeps signatures, which only those who build can make and check.
      TURBO_REMOTE_CACHE_SIGNATURE_KEY: 'kept',
      HOST: '127.0.0.1',
      PORT: '0',
    },
    reject: false,
    // What it logs later is not kept.
    buffer: false,
  })
  const stop = async (): Promise<void> => {
    child.kill()
    await child
  }
  for await (const line of child.iterable()) {
    const url = /listening at (http:\/\/[\d.:]+)/.exec(String(line))?.[1]
    if (url !== undefined) {
      child.stdout.resume()
      return { url, [Symbol.asyncDispose]: stop }
    }
  }
  throw new Error('the server ended before it listened')
}

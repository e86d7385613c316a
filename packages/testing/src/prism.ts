import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { createRequire } from 'node:module'
import path from 'node:path'

/** A running Prism: a mock server, written by others, that answers as a document says. */
export interface Prism extends AsyncDisposable {
  readonly url: string
  stop(): Promise<void>
}

/** Serves a bundled document on a free port of this machine; `Prefer: code=429` chooses an answer. */
export async function startPrism(document: string): Promise<Prism> {
  const port = await freePort()
  const manifest = createRequire(import.meta.url).resolve('@stoplight/prism-cli/package.json')
  const bin = path.join(path.dirname(manifest), 'dist/index.js')
  const args = [bin, 'mock', '--host', '127.0.0.1', '--port', String(port), '--errors', document]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      if (output.includes('Prism is listening')) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', (code) => reject(new Error(`Prism ended with ${code}:\n${output}`)))
  })
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  await ready
  const prism: Prism = {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill()
      await ended
    },
    [Symbol.asyncDispose]: () => prism.stop(),
  }
  return prism
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

import { Refusal } from '../refusal.ts'

/**
 * The bytes of a request's body; undefined where there is none.
 * @throws {Refusal} when there are more than allowed.
 */
export async function readBody(request: Request, maximum: number): Promise<Uint8Array | undefined> {
  // A GET or HEAD has none (RFC 9110 section 9.3.1); asking for it would cost making one.
  if (request.method === 'GET' || request.method === 'HEAD' || request.body === null) return undefined
  const declared = Number(request.headers.get('content-length') ?? Number.NaN)
  if (declared > maximum) throw tooLarge(maximum)
  if (!Number.isNaN(declared)) return present(new Uint8Array(await request.arrayBuffer()))
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > maximum) throw tooLarge(maximum)
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return present(bytes)
}

const present = (bytes: Uint8Array): Uint8Array | undefined => (bytes.length === 0 ? undefined : bytes)

const tooLarge = (maximum: number): Refusal =>
  new Refusal('content-too-large', `The body is larger than ${maximum} bytes.`)

/** The bytes of a text: Base64 (RFC 4648 section 4), or two hexadecimal digits for each. Undefined where it is neither. */
export function decode(text: string, encoding: 'base64' | 'hex'): Uint8Array<ArrayBuffer> | undefined {
  if (encoding === 'hex') {
    if (!/^([\da-f]{2})+$/i.test(text)) return undefined
    return Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
  }
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

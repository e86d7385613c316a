/** Bytes as text: Base64 with padding (RFC 4648 section 4), or two hexadecimal digits for each. */
export function encode(data: ArrayBuffer, encoding: 'base64' | 'hex'): string {
  const bytes = new Uint8Array(data)
  if (encoding === 'hex') return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

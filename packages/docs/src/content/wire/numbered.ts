/** The value of the n-th item, counted from 0, made of that of the first: `user_124` is the second of `user_123`. */
export function numbered(first: unknown, n: number): unknown {
  if (typeof first === 'number') return first + n
  if (typeof first !== 'string' || n === 0) return first
  const [, start = '', digits] = /^(.*?)(\d{1,9})$/s.exec(first) ?? []
  if (digits !== undefined) return `${start}${String(Number(digits) + n).padStart(digits.length, '0')}`
  // A UUID goes on with its last digit.
  if (/^[\da-f-]{36}$/i.test(first)) return first.slice(0, -1) + ((parseInt(first.slice(-1), 16) + n) % 16).toString(16)
  // Single letters go on as letters do, as far as they go.
  if (/^[A-Ta-t]$/.test(first) && n < 6) return String.fromCharCode(first.charCodeAt(0) + n)
  return `${first}-${n + 1}`
}

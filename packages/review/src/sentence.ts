/** A message starts with what it is about, which may be `the header`. */
export function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1)
}

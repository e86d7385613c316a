/**
 * Whether an address is on this machine: a sandbox sends to no other. Names other than `localhost` are not, whatever
 * they resolve to.
 */
export function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  if (protocol !== 'http:' && protocol !== 'https:') return false
  // `fetch` takes no address with a user in it.
  if (username !== '' || password !== '') return false
  // The URL parser has brought every way to write an IPv4 address into this one.
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

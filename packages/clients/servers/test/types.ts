import { createServersClient, type ServersClient } from '@concord-api/servers-client'

/* What the compiler says of calls: checked by `tsc`, not run. */
const expectType = <Expected>(_value: Expected): void => {}

export async function calling(api: ServersClient): Promise<void> {
  for await (const server of api.servers.list(7)) expectType<number>(server.id)
  expectType<string>((await api.servers.get(7, 41)).name)
  // @ts-expect-error -- the switch that asks for pages is sent by itself
  await api.servers.list(7, { pagination: 1 })
}

export function credentials(): void {
  createServersClient({ auth: { basicAuth: { username: 'a', password: 'b' } } })
  // @ts-expect-error -- two parts
  createServersClient({ auth: { basicAuth: 'a:b' } })
}

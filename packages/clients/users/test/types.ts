import type { User, UsersClient } from '@concord-api/users-client'

/* What the compiler says of calls: checked by `tsc`, not run. */
const expectType = <Expected>(_value: Expected): void => {}

export async function calling(api: UsersClient): Promise<void> {
  expectType<User>(await api.users.get('user_1'))
  for await (const user of api.users.list()) expectType<User>(user)
  // @ts-expect-error -- an id is needed
  await api.users.get()
  // @ts-expect-error -- an address is needed
  await api.users.create({ name: 'Ann' })
  // @ts-expect-error -- nobody chooses an id
  await api.users.create({ id: 'user_1', name: 'Ann', email: 'ann@example.com' })
  // @ts-expect-error -- the server gives ids
  ;(await api.users.get('user_1')).id = 'user_2'
}

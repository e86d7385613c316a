import { temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'
import { build, type Rolldown } from 'vite'

/** What a bundle of a program has of openapi-fetch, by the names it exports, and of the modules for its calls. */
async function bundled(program: string): Promise<{ openapiFetch: readonly string[]; raw: readonly string[] }> {
  await using folder = await temporaryFolder({ 'main.js': program })
  const output = (await build({
    root: folder.path,
    logLevel: 'silent',
    resolve: {
      alias: [
        { find: /^client$/, replacement: new URL('../dist/index.js', import.meta.url).pathname },
        { find: /^client\/raw$/, replacement: new URL('../dist/raw.js', import.meta.url).pathname },
      ],
    },
    build: { write: false, rollupOptions: { input: folder.file('main.js') } },
  })) as Rolldown.RolldownOutput
  const modules = output.output.flatMap((chunk) => (chunk.type === 'chunk' ? Object.entries(chunk.modules) : []))
  const rendered = modules.filter(([, { renderedExports }]) => renderedExports.length > 0)
  return {
    openapiFetch: rendered.flatMap(([id, module]) => (id.includes('/openapi-fetch/') ? module.renderedExports : [])),
    raw: rendered.flatMap(([id]) => /\/raw(\/[\w-]+)?\.js$/.exec(id)?.[0] ?? []),
  }
}

test('who does not import /raw carries nothing of it', async () => {
  expect(await bundled(`import { createUsersClient } from 'client'; globalThis.api = createUsersClient()`)).toEqual({
    openapiFetch: ['mergeHeaders'],
    raw: [],
  })
})

test('who does carries the client of openapi-fetch', async () => {
  const { openapiFetch, raw } = await bundled(
    `import { createUsersClient } from 'client/raw'; globalThis.api = createUsersClient()`,
  )
  expect(openapiFetch).toEqual(expect.arrayContaining(['default', 'mergeHeaders']))
  expect(raw).toContain('/raw/send-request.js')
})

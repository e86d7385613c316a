import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import type { MarkdownFile, SiteApi, SiteContent } from '../../packages/docs/src/index.ts'
import { clientPackageName } from '../../packages/generator/src/index.ts'
import { findWorkspace } from '../../packages/model/src/index.ts'
import { rules } from '../../packages/ruleset/src/index.ts'
import { createSandbox } from '../../packages/sandbox/src/index.ts'
import { testedApis } from '../../packages/sandbox/src/testing/apis.ts'
import { kebabCase } from '../../packages/surface/src/index.ts'
import { repository } from '../../packages/testing/src/index.ts'

/** What the site is written from: the APIs of the workspace, and the one that is like none of them. */
export async function siteContent(): Promise<SiteContent> {
  const { clients } = await findWorkspace(repository)
  const apis = (await testedApis()).map(({ name, api, settings, folder }): SiteApi => {
    const sandbox = createSandbox(api, { settings })
    return {
      api,
      folder: name,
      client: { packageName: clientPackageName(name, clients.scope) },
      sandbox: {
        command: `concord sandbox ${name}`,
        baseUrl: `http://127.0.0.1:4010${sandbox.basePath}`,
        credentials: sandbox.credentials,
      },
      source: path.relative(repository, path.join(folder, 'openapi.yaml')),
      operationPath: ({ id }) => `${name}/operations/${kebabCase(id, 'operation')}`,
    }
  })
  const conventions = await markdownFiles('packages/model/docs/conventions')
  const ruleFiles = (await markdownFiles('packages/ruleset/docs/rules')).map((file) => {
    const rule = rules.find(({ id }) => id === file.name)
    if (rule === undefined) throw new TypeError(`there is no rule "${file.name}"`)
    const { group = '', severity, strict = severity, summary } = rule
    return { ...file, group, severity, strict, summary }
  })
  return { title: 'APIs', apis, rules: ruleFiles, conventions }
}

async function markdownFiles(folder: string): Promise<MarkdownFile[]> {
  const names = (await readdir(path.join(repository, folder))).filter((name) => name.endsWith('.md'))
  return Promise.all(
    names.map(async (name) => ({
      name: name.slice(0, -'.md'.length),
      markdown: await readFile(path.join(repository, folder, name), 'utf8'),
      source: `${folder}/${name}`,
    })),
  )
}

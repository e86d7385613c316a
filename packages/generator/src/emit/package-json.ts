import { asObject, asString, isObject, member } from '@concord-api/model'

import type { Context } from '../context.ts'
import { runtimeRange } from '../runtime-range.ts'
import type { ClientPackageSettings } from '../settings.ts'
import { visibleText } from '../text/visible-text.ts'

/**
 * `package.json`. What a package needs to work is set each time; version, name and whatever people added stay as they
 * are once the file exists.
 */
export function emitPackageJson(context: Context, { existing, runtime }: ClientPackageSettings): string {
  const { api, packageName } = context
  const kept = asObject(existing)
  const licence = asString(member(member(api.document['info'], 'license'), 'identifier'))
  const dependencies = asObject(kept['dependencies'])
  const manifest = {
    name: packageName,
    version: isVersion(api.version) ? api.version : '0.1.0',
    description: visibleText(`Client of the ${api.title}.`),
    ...(licence === undefined ? {} : { license: visibleText(licence) }),
    ...(isObject(existing) ? existing : {}),
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20', ...asObject(kept['engines']) },
    exports: { '.': entry('index'), './raw': entry('raw'), './package.json': './package.json' },
    files: ['dist', 'src', 'api.md'],
    scripts: { compile: 'tsc -p tsconfig.json', prepack: 'tsc -p tsconfig.json', ...asObject(kept['scripts']) },
    dependencies: {
      ...dependencies,
      '@concord-api/runtime': runtime ?? asString(dependencies['@concord-api/runtime']) ?? runtimeRange,
    },
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

const entry = (name: string): object => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` })

/** Whether npm takes a version. @see https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string */
function isVersion(version: string): boolean {
  const number = '(0|[1-9]\\d*)'
  const part = `(${number}|\\d*[a-zA-Z-][0-9a-zA-Z-]*)`
  return new RegExp(
    `^${number}\\.${number}\\.${number}(-${part}(\\.${part})*)?(\\+[0-9a-zA-Z-]+(\\.[0-9a-zA-Z-]+)*)?$`,
  ).test(version)
}

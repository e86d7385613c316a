import type { Api, SecurityScheme, Server } from './api.ts'
import type { Conventions } from './conventions/conventions.ts'
import { readConventions } from './conventions/read-conventions.ts'
import { asArray, asObject, asString, isObject, type JsonObject, member } from './document/json.ts'
import { joinPointer, valueAt } from './document/json-pointer.ts'
import type { SourceLocation } from './document/location.ts'
import { resolve } from './document/resolve.ts'
import type { Operation, Schema } from './operation/operation.ts'
import { collectionPaths } from './operation/implied-verb.ts'
import { operationEntries } from './operation/operation-entries.ts'
import { readOperation } from './operation/read-operation.ts'

/**
 * Reads a document that is already in one piece. Whatever has the wrong shape is read as absent, so that a tool can
 * still say something about the rest.
 */
export function createApi(name: string, document: JsonObject, locate: (pointer: string) => SourceLocation): Api {
  const info = asObject(document['info'])
  const conventions = readConventions(document)
  return {
    name,
    title: asString(info['title']) ?? name,
    version: asString(info['version']) ?? '0.0.0',
    description: asString(info['description']),
    servers: readServers(document),
    securitySchemes: readSecuritySchemes(document),
    conventions,
    operations: readOperations(document, conventions),
    schemas: new Map(
      Object.entries(asObject(valueAt(document, '/components/schemas'))).filter(
        (entry): entry is [string, Schema] => isObject(entry[1]) || typeof entry[1] === 'boolean',
      ),
    ),
    document,
    resolve: (node) => resolve(document, node, '').node,
    locate,
  }
}

/** The operations of a document; ids that several share get a number, so that each is unique. */
function readOperations(document: JsonObject, conventions: Conventions | undefined): Operation[] {
  const context = {
    document,
    conventions,
    collections: collectionPaths(Object.keys(asObject(document['paths']))),
  }
  const taken = new Set<string>()
  const lastNumber = new Map<string, number>()
  return operationEntries(document).map((entry) => {
    const operation = readOperation(entry, context)
    let id = operation.id
    for (let n = (lastNumber.get(id) ?? 1) + 1; taken.has(id); n++) {
      id = `${operation.id}${n}`
      lastNumber.set(operation.id, n)
    }
    taken.add(id)
    return id === operation.id ? operation : { ...operation, id }
  })
}

function readServers(document: JsonObject): Server[] {
  return asArray(document['servers']).flatMap((server) => {
    const url = asString(member(server, 'url'))
    return url === undefined ? [] : [{ url, description: asString(member(server, 'description')) }]
  })
}

function readSecuritySchemes(document: JsonObject): Map<string, SecurityScheme> {
  const schemes = asObject(valueAt(document, '/components/securitySchemes'))
  return new Map(
    Object.entries(schemes).flatMap(([name, value]) => {
      const { node } = resolve(document, value, joinPointer('/components/securitySchemes', name))
      return isObject(node) ? [[name, readSecurityScheme(node)] as const] : []
    }),
  )
}

function readSecurityScheme(node: JsonObject): SecurityScheme {
  const description = asString(node['description'])
  const scheme = asString(node['scheme'])
  if (node['type'] === 'http' && scheme !== undefined)
    return { type: 'http', scheme: scheme.toLowerCase(), bearerFormat: asString(node['bearerFormat']), description }
  const name = asString(node['name'])
  const where = (['cookie', 'header', 'query'] as const).find((candidate) => candidate === node['in'])
  if (node['type'] === 'apiKey' && name !== undefined && where !== undefined) {
    return { type: 'apiKey', in: where, name, description }
  }
  return { type: 'other', node, description }
}

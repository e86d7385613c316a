/*
 * Imports point one way: cli -> lint, generator, sandbox, docs, review, starter -> ruleset, samples, findings -> surface -> model;
 * clients -> runtime.
 * Features do not import each other; what two of them share is a package below both. Tests are left out: what they may
 * import is what the manifest of their package declares, and the parser does not know `await using`.
 */
const layers = {
  cli: [
    'docs',
    'findings',
    'generator',
    'inference',
    'lint',
    'model',
    'review',
    'ruleset',
    'samples',
    'sandbox',
    'starter',
    'surface',
  ],
  docs: ['model', 'samples', 'surface'],
  findings: [],
  generator: ['model', 'samples', 'surface'],
  inference: ['findings', 'model'],
  lint: ['findings', 'model', 'ruleset'],
  model: [],
  review: ['findings', 'model', 'surface'],
  ruleset: ['model'],
  runtime: [],
  samples: ['model', 'surface'],
  sandbox: ['model'],
  starter: ['model'],
  surface: ['model'],
}

const directions = Object.entries(layers).map(([name, allowed]) => ({
  name: `${name}-imports-only-what-is-below-it`,
  severity: 'error',
  comment: allowed.length === 0 ? `${name} imports nothing of ours.` : `${name} imports ${allowed.join(', ')}.`,
  from: { path: `^packages/${name}/(src|bin)/`, pathNot: '/(testing|fixtures)/' },
  to: { path: `^packages/(?!(${[name, ...allowed].join('|')})/)` },
}))

export default {
  forbidden: [
    ...directions,
    {
      name: 'clients-import-only-the-runtime',
      severity: 'error',
      from: { path: '^packages/clients/([^/]+)/' },
      to: { path: '^packages/', pathNot: ['^packages/clients/$1/', '^packages/runtime/'] },
    },
    {
      name: 'only-tests-use-testing',
      severity: 'error',
      from: { pathNot: ['/(testing|fixtures)/', '^scripts/'] },
      to: { path: '/testing/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'other-packages-by-their-name',
      severity: 'error',
      comment: 'A package is imported by its name, not by a path into it.',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    // Astro gives the shell modules that no package has.
    exclude: { path: ['/dist/', '^packages/docs/astro/', '\\.test\\.ts$', '^packages/clients/[^/]+/test/'] },
    enhancedResolveOptions: {
      conditionNames: ['@concord-api/source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
    parser: 'swc',
    tsPreCompilationDeps: true,
  },
}

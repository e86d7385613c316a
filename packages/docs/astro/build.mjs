/**
 * Builds the Astro project in the current folder; its address is the argument. A program of its own, as Astro writes
 * where it is run from, and keeps what it has read.
 */
import path from 'node:path'

import starlight from '@astrojs/starlight'
import { build } from 'astro'

const root = process.cwd()
const shell = path.join(root, 'shell/astro')
const components = [
  'ContentPanel',
  'Footer',
  'Head',
  'Header',
  'PageFrame',
  'PageSidebar',
  'PageTitle',
  'Sidebar',
  'SkipLink',
  'ThemeProvider',
  'TwoColumnContent',
]
const styles = ['colours', 'layout', 'sidebar', 'content', 'code', 'search']

await build({
  root,
  base: process.argv[2],
  configFile: false,
  logLevel: 'error',
  trailingSlash: 'always',
  outDir: path.join(root, 'dist'),
  cacheDir: path.join(root, 'cache'),
  publicDir: path.join(shell, 'public'),
  devToolbar: { enabled: false },
  prefetch: false,
  integrations: [
    starlight({
      title: 'Documentation',
      pagefind: false,
      expressiveCode: false,
      // Each page brings its own: only what surrounds it.
      sidebar: [],
      pagination: false,
      customCss: styles.map((name) => path.join(shell, 'styles', `${name}.css`)),
      components: Object.fromEntries(components.map((name) => [name, path.join(shell, 'components', `${name}.astro`)])),
    }),
  ],
  vite: {
    logLevel: 'error',
    cacheDir: path.join(root, 'cache/vite'),
    optimizeDeps: { noDiscovery: true, include: [] },
    // Files of their own, which every page shares and the policy allows.
    build: { assetsInlineLimit: 0 },
  },
})

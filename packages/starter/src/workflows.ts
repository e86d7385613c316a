const setUp = `      - uses: actions/setup-node@v6.4.0
        with:
          node-version: 24
          package-manager-cache: false
      - name: Get the commands
        run: npm install --no-audit --no-fund
`

/** Lints the document of a pull request, and says what it breaks. */
export const reviewWorkflow = `# Lints each pull request, and reviews what it changes for callers; on a laptop: npm run lint && npm run review
name: Review

on:
  pull_request:

permissions: {}

concurrency:
  group: review-\${{ github.ref }}
  cancel-in-progress: true

jobs:
  review:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@v6.0.3
        with:
          fetch-depth: 0
          persist-credentials: false
${setUp}      - name: Lint
        run: npm run lint -- --format github
      - name: Review
        if: \${{ !cancelled() }}
        env:
          BASE: \${{ github.event.pull_request.base.sha }}
        run: npm run review -- --base "$BASE" --format github
`

/** Publishes the documentation, as a workflow of GitHub Pages. */
export const docsWorkflow = `# Publishes the documentation to GitHub Pages; on a laptop: npm run docs -- --serve
name: Docs

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions: {}

concurrency:
  group: docs
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
      pages: read
    steps:
      - uses: actions/checkout@v6.0.3
        with:
          persist-credentials: false
${setUp}      - id: pages
        uses: actions/configure-pages@v6.0.0
      - name: Build the site
        env:
          BASE_PATH: \${{ steps.pages.outputs.base_path }}
          ORIGIN: \${{ steps.pages.outputs.origin }}
        run: npm run docs -- --output site \${BASE_PATH:+"--base=$BASE_PATH"} \${ORIGIN:+"--site=$ORIGIN"}
      - uses: actions/upload-pages-artifact@v5.0.0
        with:
          path: site

  deploy:
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      id-token: write
      pages: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@v5.0.0
`

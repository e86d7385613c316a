import type { Choices } from './choices.ts'
import { apiNameOf } from './names.ts'

/** Says what is in a new workspace, and what to do with it. */
export function readme({ title }: Choices): string {
  return `# ${markdownText(title)}

\`openapi.yaml\` describes the API. Its \`x-conventions\` say what its operations have in common: how lists come in pages,
what failures look like, how callers say who they are. Every command reads them there.

\`npm install\` gets the commands, which \`@concord-api/cli\` has.

| command            | does                                                                                       |
| ------------------ | ------------------------------------------------------------------------------------------ |
| \`npm run lint\`     | checks the document against its conventions, and its structure                             |
| \`npm run generate\` | makes a typed client, in \`clients/${apiNameOf(title)}\`                                         |
| \`npm run docs\`     | builds the documentation, in \`site\`; \`npm run docs -- --serve\` shows it as you write          |
| \`npm run sandbox\`  | serves the API on http://127.0.0.1:4010, with the records of \`sandbox.yaml\`                |
| \`npm run review\`   | says what your changes break since the last commit of this git repository                  |

On GitHub, \`.github/workflows/review.yml\` lints and reviews each pull request, and \`docs.yml\` publishes the documentation:
tell GitHub once, under Settings, that Pages are built by a workflow.

To begin: change the tasks of \`openapi.yaml\` into what your API is about, with \`npm run lint\` beside you.
`
}

/** A text as Markdown has it, on one line. */
function markdownText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!<>|&~]/g, String.raw`\$&`)
}

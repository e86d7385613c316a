/** What moves a cursor, ends a line, turns the reading direction or hides. */
const hidden =
  // oxlint-disable-next-line no-control-regex -- these are what must not get through
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDC7F]/g

/**
 * Text of a document on its way to a terminal, on one line: control characters and escape sequences in it, and marks
 * that turn the reading direction or hide, are replaced, so that it cannot move the cursor or change what is shown. The log of a
 * workflow reads commands out of what is written to it, `::error::` at the start of a line and `##[error]` or
 * `##vso[…]` anywhere in one: a space parts their marks.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 * @see https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
 */
export function terminalText(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(hidden, '\uFFFD')
    .replace(/^\s*:(?=:)/, '$& ')
    .replace(/#(?=#\w*\[)/g, '# ')
}

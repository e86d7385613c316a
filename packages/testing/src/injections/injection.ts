/** What a text may get out of, or be taken for something else in. */
export type Sink =
  | 'code'
  | 'hidden'
  | 'html'
  | 'http'
  | 'markdown'
  | 'name'
  | 'path'
  | 'shell'
  | 'terminal'
  | 'url'
  | 'workflow'
  | 'yaml'

/** A text that has got out of where it stood, in some tool, before. */
export interface Injection {
  /** What it does where it is written as it is. */
  readonly name: string
  readonly sink: Sink
  readonly text: string
}

/** The injections into a sink, of what each does and its text. */
export const into = (sink: Sink, texts: Readonly<Record<string, string>>): Injection[] =>
  Object.entries(texts).map(([name, text]) => ({ name, sink, text }))

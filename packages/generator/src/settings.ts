/** What the person who runs the generator chooses about the package. */
export interface ClientPackageSettings {
  /** npm scope with the `@`; none makes a plain name. */
  readonly scope?: string | undefined
  /** Version range of the runtime. @default the range this generator was made for */
  readonly runtime?: string | undefined
  /** The `package.json` that is there already: its version, and what people added, stay. */
  readonly existing?: unknown
}

/** A credential from an environment variable. There is none where there is no environment, as in a browser. */
export function environmentVariable(name: string): () => string | undefined {
  return () => variables()?.[name]
}

/** A credential of several parts, each from a variable of its own; none where one of them is not set. */
export function environmentVariables(names: Readonly<Record<string, string>>): () => object | undefined {
  return () => {
    const parts = Object.entries(names).map(([part, name]) => [part, variables()?.[name]] as const)
    return parts.every(([, value]) => value) ? Object.fromEntries(parts) : undefined
  }
}

function variables(): Readonly<Record<string, string | undefined>> | undefined {
  const { process } = globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } }
  return process?.env
}

import { type Context, createModule } from '../context.ts'

/** The helper that types of openapi-typescript may need. */
export const withRequired =
  'type WithRequired<T, K extends keyof NonNullable<T>> = NonNullable<T> & { [P in K]-?: NonNullable<T>[P] }\n'

/** `models.ts`: every named type. */
export function emitModels(context: Context): string {
  const module = createModule(context)
  const declarations = context.surface.models.map((model) => context.types.declaration(model, () => undefined))
  if (declarations.some((text) => text.includes('WithRequired<'))) module.add(withRequired)
  for (const declaration of declarations) module.add(declaration)
  if (declarations.length === 0) module.add('export {}')
  return module.toString()
}

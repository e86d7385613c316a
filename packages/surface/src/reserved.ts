/** Words that cannot name a variable, parameter or function in a module (ECMAScript, strict mode, and TypeScript). */
export const reservedWords: readonly string[] =
  `abstract any arguments as async await boolean break case catch class const constructor continue debugger declare
  default delete do else enum eval export extends false finally for from function get if implements import in infer
  instanceof interface is keyof let module namespace never new null number object of package private protected public
  readonly require return satisfies set static string super switch symbol this throw true try type typeof undefined
  unique unknown using var void while with yield`.split(/\s+/)

/** Types a generated file uses or that everyone knows: a model of that name would be mistaken for them. */
export const globalTypes: readonly string[] =
  `Array AsyncGenerator AsyncIterable Blob Boolean BodyInit Date Error Exclude Extract File FormData Function Headers
  Infinity Iterable Map NaN NonNullable Number Object Omit Partial Pick Promise ReadableStream Readonly ReadonlyArray
  Record RegExp Request Required Response Set String Symbol URL URLSearchParams Uint8Array`.split(/\s+/)

/** Members every object or class has; a method of that name would hide them or break. */
export const objectMembers: readonly string[] = ['constructor', 'prototype', 'then', 'toString', 'valueOf', '__proto__']

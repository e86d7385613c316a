/** Headers by name; null takes away one that would be sent otherwise. */
export type HeaderValues = Readonly<Record<string, string | null | undefined>>

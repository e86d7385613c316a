/** A value of a header. A list is one value with commas (RFC 9110 section 5.3). */
type HeaderValue = boolean | number | string

/** Headers by name; null takes away one that would be sent otherwise. */
export type HeaderValues = Readonly<Record<string, HeaderValue | readonly HeaderValue[] | null | undefined>>

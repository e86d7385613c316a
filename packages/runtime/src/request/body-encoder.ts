/** Makes what is sent of what the caller passes. */
export type BodyEncoder = (value: unknown) => BodyInit

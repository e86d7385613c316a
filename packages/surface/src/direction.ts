/** Which way a value goes: from the caller to the API, or back. */
export type Direction = 'request' | 'response'

const formats: Readonly<Record<string, string>> = {
  binary: 'binary data',
  byte: 'Base64',
  date: 'a valid date (YYYY-MM-DD)',
  'date-time': 'a valid date and time (YYYY-MM-DDThh:mm:ssZ)',
  double: 'a number',
  duration: 'a valid ISO 8601 duration',
  email: 'a valid email address',
  float: 'a number',
  hostname: 'a valid host name',
  int32: 'an integer of 32 bits',
  int64: 'an integer of 64 bits',
  ipv4: 'a valid IPv4 address',
  ipv6: 'a valid IPv6 address',
  'iso-date-time': 'a valid date and time',
  'iso-time': 'a valid time',
  'json-pointer': 'a valid JSON Pointer',
  regex: 'a valid regular expression',
  time: 'a valid time (hh:mm:ssZ)',
  uri: 'a valid URI',
  'uri-reference': 'a valid URI reference',
  'uri-template': 'a valid URI template',
  url: 'a valid URL',
  uuid: 'a valid UUID',
}

/** What a value of a format is called. */
export function formatText(format: string): string {
  return Object.hasOwn(formats, format) ? (formats[format] ?? '') : `a valid ${format}`
}

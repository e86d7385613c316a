/** Stands for bytes, which a reader has in a file. */
export class SampleFile {
  readonly name: string
  readonly mediaType: string

  constructor(mediaType: string) {
    this.mediaType = /[*;]/.test(mediaType) ? 'application/octet-stream' : mediaType
    this.name = `file.${extensions.get(this.mediaType.toLowerCase()) ?? 'bin'}`
  }
}

const extensions = new Map([
  ['application/gzip', 'gz'],
  ['application/json', 'json'],
  ['application/pdf', 'pdf'],
  ['application/xml', 'xml'],
  ['application/zip', 'zip'],
  ['audio/mpeg', 'mp3'],
  ['image/gif', 'gif'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/svg+xml', 'svg'],
  ['image/webp', 'webp'],
  ['text/csv', 'csv'],
  ['text/html', 'html'],
  ['text/plain', 'txt'],
  ['video/mp4', 'mp4'],
])

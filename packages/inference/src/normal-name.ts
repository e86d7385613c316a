/** A name without its case and its marks: `page[size]`, `page_size` and `pageSize` are one. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

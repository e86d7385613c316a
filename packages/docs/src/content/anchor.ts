import { slug } from 'github-slugger'

/** The anchor of a heading: what the shell gives it, as no two headings of a page that is linked into are the same. */
export function anchor(heading: string): string {
  return slug(heading)
}

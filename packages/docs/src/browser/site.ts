/** What a page of the site can do beyond being read. Everything here is missing, and nothing broken, without it. */
import { copyButtons } from './copy-buttons.ts'
import { search } from './search.ts'

search()
copyButtons()
document.querySelector('.sidebar [aria-current=page]')?.scrollIntoView({ block: 'center' })

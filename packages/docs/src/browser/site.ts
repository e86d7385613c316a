/** What a page of the site can do beyond being read. Everything here is missing, and nothing broken, without it. */
import { copyButtons } from './copy-buttons.ts'
import { currentHeading } from './current-heading.ts'
import { search } from './search.ts'
import { showCurrentPage } from './show-current-page.ts'

search()
copyButtons()
currentHeading()
showCurrentPage()

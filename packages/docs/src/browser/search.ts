/** What of Pagefind's interface is used. @see https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { baseUrl: string; ranking: typeof ranking }): Promise<void>
  debouncedSearch(term: string): Promise<{ results: readonly { data(): Promise<Found> }[] } | null>
}

interface Found {
  readonly url: string
  readonly meta: Readonly<Record<string, string>>
  /** HTML of Pagefind's own making: the text with `mark` elements in it. */
  readonly excerpt: string
}

const shown = 12

/** The page that is about a term comes before the long one that repeats it. */
const ranking = { metaWeights: { title: 10 }, pageLength: 0.75, termFrequency: 0.5 }

/** Lets the button of the bar, and Ctrl K, open a dialog that searches the site. */
export function search(): void {
  const button = document.querySelector<HTMLButtonElement>('button.find')
  if (button === null) return
  const { search: folder = '', base = '/' } = button.dataset
  button.hidden = false
  const { dialog, input, results } = createDialog()
  let pagefind: Promise<Pagefind> | undefined

  const open = (): void => {
    pagefind ??= load(folder, base)
    dialog.showModal()
    input.select()
  }
  button.addEventListener('click', open)
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'k') {
      event.preventDefault()
      if (dialog.open) dialog.close()
      else open()
    }
  })
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  dialog.addEventListener('keydown', (event) => {
    // A search field would keep the key to itself, and be emptied.
    if (event.key === 'Escape') {
      event.preventDefault()
      dialog.close()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const stops = [input, ...results.querySelectorAll('a')]
    const at = stops.findIndex((stop) => stop === document.activeElement)
    stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus()
  })
  input.addEventListener('input', () => void show())

  async function show(): Promise<void> {
    const term = input.value.trim()
    const found = term === '' ? { results: [] } : await (await (pagefind ?? load(folder, base))).debouncedSearch(term)
    // Another key was pressed in the meantime.
    if (found === null || term !== input.value.trim()) return
    const pages = await Promise.all(found.results.slice(0, shown).map((result) => result.data()))
    if (term !== input.value.trim()) return
    results.replaceChildren(...pages.map(entry))
    results.dataset['state'] = term === '' ? 'empty' : pages.length === 0 ? 'none' : 'found'
  }
}

async function load(folder: string, base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind
  await pagefind.options({ baseUrl: base, ranking })
  return pagefind
}

function createDialog(): { dialog: HTMLDialogElement; input: HTMLInputElement; results: HTMLElement } {
  const dialog = document.createElement('dialog')
  dialog.className = 'search'
  dialog.setAttribute('aria-label', 'Search')
  const input = document.createElement('input')
  Object.assign(input, {
    type: 'search',
    id: 'concord-search',
    placeholder: 'Operation, error, rule …',
    autocomplete: 'off',
  })
  input.setAttribute('aria-label', 'Search')
  input.setAttribute('aria-controls', 'concord-results')
  const results = document.createElement('ul')
  results.id = 'concord-results'
  results.setAttribute('aria-live', 'polite')
  results.dataset['state'] = 'empty'
  dialog.append(input, results)
  document.body.append(dialog)
  return { dialog, input, results }
}

function entry({ url, meta, excerpt }: Found): HTMLElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = url
  const title = document.createElement('strong')
  if (meta['method'] !== undefined) {
    const method = document.createElement('b')
    method.className = `method ${meta['method'].toLowerCase()}`
    method.textContent = meta['method']
    title.append(method)
  }
  title.append(meta['title'] ?? url)
  const place = document.createElement('small')
  place.textContent = meta['api'] ?? ''
  const text = document.createElement('p')
  text.append(...marked(excerpt))
  link.append(title, place, text)
  item.append(link)
  return item
}

/** Reads an excerpt without running or loading anything in it: only text and `mark` are taken over. */
function marked(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html')
  return [...body.childNodes].map((node) => {
    if (!(node instanceof HTMLElement) || node.tagName !== 'MARK')
      return document.createTextNode(node.textContent ?? '')
    const mark = document.createElement('mark')
    mark.textContent = node.textContent
    return mark
  })
}

// Sets the colours the reader chose here before anything is painted; without a choice the styles follow the system.
;(() => {
  const root = document.documentElement
  const key = 'starlight-theme'
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const stored = () => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const store = (theme) => {
    try {
      localStorage.setItem(key, theme)
      // Redoc's own page reads it there.
      localStorage.setItem('redoc.colorMode', theme)
    } catch {
      // The choice then lasts as long as the page.
    }
  }
  const choose = (theme) => {
    root.dataset.chosen = theme
    show()
  }
  // What Starlight reads.
  const show = () => {
    root.dataset.theme = root.dataset.chosen || (dark.matches ? 'dark' : 'light')
  }
  const theme = stored()
  if (theme === 'dark' || theme === 'light') choose(theme)
  else show()
  dark.addEventListener('change', show)
  addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('button.theme')) {
      button.hidden = false
      button.addEventListener('click', () => {
        choose(root.dataset.theme === 'dark' ? 'light' : 'dark')
        store(root.dataset.chosen)
      })
    }
  })
})()

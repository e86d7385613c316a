// Sets the colours before anything is painted: what the reader chose here, else what the system says.
;(() => {
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
  const apply = () => {
    document.documentElement.dataset.theme = stored() || (dark.matches ? 'dark' : 'light')
  }
  apply()
  dark.addEventListener('change', apply)
  addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('button.theme')) {
      button.hidden = false
      button.addEventListener('click', () => {
        const theme = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'
        document.documentElement.dataset.theme = theme
        store(theme)
      })
    }
  })
})()

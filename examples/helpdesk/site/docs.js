// The chapters are tabs, and the open one is in the URL. The page navigates without loading, so that the chat can
// follow.
const tabs = [...document.querySelectorAll('[role=tab]')]

const chapterOf = (address) => new URL(address).searchParams.get('chapter')

const show = () => {
  const current = tabs.find((tab) => chapterOf(tab.href) === chapterOf(location.href)) ?? tabs[0]
  for (const tab of tabs) {
    tab.setAttribute('aria-selected', String(tab === current))
    tab.tabIndex = tab === current ? 0 : -1
    document.getElementById(tab.getAttribute('aria-controls')).hidden = tab !== current
  }
}

const open = (tab) => {
  history.pushState(null, '', tab.href)
  show()
}

for (const [index, tab] of tabs.entries()) {
  tab.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    open(tab)
  })
  tab.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    const next = tabs[(index + step + tabs.length) % tabs.length]
    open(next)
    next.focus()
  })
}

addEventListener('popstate', show)
show()

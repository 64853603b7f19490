// What the pages of the widget's own share, embed.html and the standalone file:
// inside their element stands the whole static edition, which a reader sees
// until the engine runs, and for good if it cannot.

export const element = document.querySelector('social-media-toolkit')

// Whether the view is in the page's fragment.
const follows = () => element.getAttribute('routing') !== 'none'

const fragment = () => {
  const hash = location.hash.slice(1)
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}

// The view that the fragment asks for.
const asked = () => follows() && /^toolkit\/(.+)/.exec(fragment())?.[1]

// The static edition's own links name its places; the widget goes on from there.
const adopt = () => {
  const id = fragment()
  if (!id || !follows() || !document.getElementById(id)) return
  try {
    history.replaceState(history.state, '', `#toolkit/${id}`)
  } catch {
    // A sandbox may refuse; the place is in sight all the same.
  }
}

// The place of the static edition that comes nearest to a route. The page is
// scrolled and no more: a host page around it must not move.
const show = (route) => {
  for (let id = route.split('?')[0]; id && id !== 'home'; id = id.replace(/\/?[^/]*$/, '')) {
    const place = document.getElementById(id)
    if (place) return scrollTo(0, place.getBoundingClientRect().top + scrollY)
  }
}

/** Makes the page follow its element, whose attributes are set by now. */
export const begin = () => {
  adopt()
  addEventListener('popstate', adopt)
  show(asked() || element.getAttribute('view') || '')
  // The view that takes the place of the long page is seen from its top.
  element.addEventListener('toolkit-ready', () => asked() || scrollTo(0, 0), { once: true })
  // What is said of the engine would stand below the whole long page.
  element.addEventListener('toolkit-error', ({ detail: { kind } }) => {
    const line = kind === 'engine' && element.querySelector(':scope > p')
    if (line) element.prepend(line)
    if (kind !== 'panic') return
    const { shadowRoot: root } = element
    root.append(root.querySelector('slot'))
    scrollTo(0, 0)
  })
}

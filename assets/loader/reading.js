// What a reader does beside reading on: copies addresses, prints, searches, and comes
// to sections, and takes a result along. It is a file of its own, fetched once a view
// other than the quiz's questions is shown.
import { pixels } from './picture.js'
import { print } from './printing.js'
import { copyRows, rowsOf, save, separated, tabbed } from './sheet.js'

/**
 * Follows the reader through chapters and the search from now on. Returns what the
 * buttons do, by their names. `styles` gives the style sheet as text, `shown` holds the
 * elements, `lively` lets the engine do something, and `bring` fetches a pack; `say`
 * tells the widget what came of a button, `refuse` that nothing did, and `about` what it is
 * told of.
 */
export const begin = ({ styles, shown, lively, bring, say, refuse, about }) => {
  const follow = () => shown.forEach((_, { shadowRoot }) => {
    const chapter = shadowRoot?.querySelector('.toolkit-chapter')
    const { id } = (chapter && reached(shadowRoot))?.firstElementChild ?? {}
    const marked = chapter?.querySelector('[aria-current]')
    if (id && !marked?.getAttribute('href').endsWith(id)) say(chapter, 'reached', id)
  })
  // What scrolls within the page tells only those who listen on the way to it.
  addEventListener('scroll', follow, { capture: true, passive: true })
  addEventListener('focusin', follow, true)

  // What follows from a change, how much a search finds or how much room is left, is
  // announced once the reader has stopped, and not with each letter. Escape empties a field
  // to search by, which not every browser does.
  let pause
  const announce = (selector) => (event) => {
    const field = event.composedPath()[0].closest?.(selector)
    const root = typedIn(field, shown)
    if (!root) return
    const part = (id) => root.getElementById(`${field.dataset.tells}/${id}`)
    clearTimeout(pause)
    pause = setTimeout(() => part('told')?.replaceChildren(part('count').textContent), 1000)
  }
  addEventListener('input', announce('[data-tells]'))
  addEventListener('click', announce('button[data-tells]'))
  addEventListener('keydown', (event) => {
    const [field] = event.composedPath()
    if (event.key !== 'Escape' || field.type !== 'search' || !typedIn(field, shown) || !field.value) return
    field.value = ''
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  })

  // A network that is shared on is offered first from then on, everywhere on the page, also
  // in an element that comes later. The engine, which tells of it, is done with that before
  // it hears. What is copied, or shared by the device, says nothing of a network.
  let used
  const offer = ({ shadowRoot }) => {
    const part = shadowRoot?.querySelector('.toolkit')
    if (part && used) say(part, 'shared', used)
  }
  addEventListener('toolkit-share', ({ target, detail }) => {
    const { network } = detail ?? {}
    // Anybody can dispatch an event.
    if (!shown.has(target) || typeof network !== 'string' || /^(copy|device|)$/.test(network)) return
    used = network
    setTimeout(() => shown.forEach((_, element) => offer(element)))
  }, true)
  addEventListener('toolkit-ready', ({ target }) => setTimeout(() => offer(target)))

  const copy = async (button, text) => {
    try {
      await navigator.clipboard.writeText(text)
      say(button, 'done', about(button), text)
    } catch (problem) {
      refuse(button, problem)
    }
  }

  const file = (button, content) => {
    save(button.dataset.file, content)
    if (isShut('allow-downloads', self.origin === 'null')) refuse(button)
    else say(button, 'done', button.value)
  }

  return {
    copy,
    text: (button) => copy(button, button.dataset.text),

    // A link to a network: it proceeds, and where the network takes no text, the text is
    // copied on the way. Where the page lets nothing open, that is said.
    leave(link, text) {
      if (link.dataset.text) return copy(link, text)
      if (isShut('allow-popups')) refuse(link, Error('this page lets nothing open'))
      else say(link, 'done', about(link))
    },

    async device(button, text) {
      try {
        await navigator.share({ text })
      } catch (problem) {
        // Who changes their mind is told nothing.
        if (problem.name !== 'AbortError') refuse(button, problem)
      }
    },

    save: (button) => file(button, button.dataset.text),
    png: (button) => pixels(button.dataset.text).then((picture) => file(button, picture)).catch((problem) => refuse(button, problem)),

    async rows(button) {
      const rows = rowsOf(button)
      try {
        await copyRows(rows)
        say(button, 'done', button.value)
      } catch (problem) {
        refuse(button, problem, tabbed(rows))
      }
    },

    file(button) {
      save('channels.csv', separated(rowsOf(button)))
      say(button, 'done', button.value)
    },

    print: (button) => print(button, { styles: styles(), shown, lively, bring }).catch((problem) => refuse(button, problem)),
  }
}

// Whether this frame's sandbox keeps something from leaving, as far as can be told: it does
// not say what it allows to a page of another origin than its host's, `untold` then.
const isShut = (allowance, untold) => {
  const { sandbox } = self.frameElement ?? {}
  return parent !== self && (sandbox?.length ? !sandbox.contains(allowance) : untold)
}

// The root of the widget with the field that tells something as the reader types.
const typedIn = (field, shown) => {
  const root = field?.getRootNode?.()
  return field?.dataset?.tells && shown.has(root.host) && root
}

// The section that the reader is in: the one with the focus, while that is in
// sight, else the one on the line of reading. That line is the farther down the
// window, the more of the widget has gone by, so that a short last section has its
// turn too.
const reached = (root) => {
  const focused = root.activeElement
  const { top } = focused?.getBoundingClientRect() ?? {}
  const section = top >= 0 && top < innerHeight && focused.closest('section')
  if (section) return section
  const all = root.querySelector('.toolkit').getBoundingClientRect()
  const line = innerHeight * -all.top / (all.height - innerHeight)
  const y = Math.min(Math.max(line || 0, 1), innerHeight - 1)
  return root.elementFromPoint(all.right - all.width / 4, y)?.closest('section')
}

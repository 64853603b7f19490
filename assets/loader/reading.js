// What a reader does beside reading on: copies addresses, prints, searches, and comes
// to sections, and takes a result along. It is a file of its own, fetched once a view
// other than the quiz's questions is shown.
import { pixels } from './picture.js'
import { print } from './printing.js'
import { copyRows, rowsOf, save, separated, tabbed } from './sheet.js'

/**
 * Follows the reader through chapters and the search from now on. Returns what the
 * buttons do, by their names. `styles` is the style sheet as text, `shown` holds the
 * elements, `lively` lets the engine do something, and `bring` fetches a pack; `say`
 * tells the widget what came of a button, and `refuse` that nothing did.
 */
export const begin = ({ styles, shown, lively, bring, say, refuse }) => {
  const follow = () => shown.forEach((_, { shadowRoot }) => {
    const chapter = shadowRoot?.querySelector('.toolkit-chapter')
    const { id } = (chapter && reached(shadowRoot))?.firstElementChild ?? {}
    const marked = chapter?.querySelector('[aria-current]')
    if (id && !marked?.getAttribute('href').endsWith(id)) say(chapter, 'reached', id)
  })
  // What scrolls within the page tells only those who listen on the way to it.
  addEventListener('scroll', follow, { capture: true, passive: true })
  addEventListener('focusin', follow, true)

  // How much a search finds is announced once the reader has stopped typing, and not
  // with each letter. Escape empties the field, which not every browser does.
  let pause
  addEventListener('input', (event) => {
    const root = searched(event, shown)
    const part = (id) => root.getElementById(`search/${id}`)
    clearTimeout(pause)
    if (root) pause = setTimeout(() => part('told')?.replaceChildren(part('count').textContent), 1000)
  })
  addEventListener('keydown', (event) => {
    const [field] = event.composedPath()
    if (event.key !== 'Escape' || !searched(event, shown) || !field.value) return
    field.value = ''
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  })

  const copy = async (button, text) => {
    try {
      await navigator.clipboard.writeText(text)
      say(button, 'done', button.value, text)
    } catch (problem) {
      refuse(button, problem)
    }
  }

  return {
    copy,
    text: (button) => copy(button, button.dataset.text),

    save(button) {
      save(button.dataset.file, button.dataset.text)
      if (isShut()) refuse(button)
      else say(button, 'done', button.value)
    },

    async png(button) {
      try {
        save(button.dataset.file, await pixels(button.dataset.text))
        if (isShut()) refuse(button)
        else say(button, 'done', button.value)
      } catch (problem) {
        refuse(button, problem)
      }
    },

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

    print: (button) => print(button, { styles, shown, lively, bring }).catch((problem) => refuse(button, problem)),
  }
}

// Whether no file may leave this frame, as far as can be told: a sandbox does not say what
// it allows to a page of another origin than its host's.
const isShut = () => {
  const { sandbox } = self.frameElement ?? {}
  return parent !== self && (sandbox?.length ? !sandbox.contains('allow-downloads') : self.origin === 'null')
}

// The root of the widget whose search the reader types into, if it is one's.
const searched = (event, shown) => {
  const [field] = event.composedPath()
  const root = field.getRootNode?.()
  return field.id === 'search' && shown.has(root.host) && root
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

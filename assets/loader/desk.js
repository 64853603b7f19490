// The buttons that copy, save, share and print, which the engine draws and a browser obeys only
// while the click counts. What they do is a file of its own, fetched in time. And the
// field for a file, which is read here.
import { tell } from './event.js'

/**
 * Returns `prepare`, which fetches what they do, and `press`, which does it, for a
 * click anywhere; and `read`, for what is put into a field anywhere. `styles` gives the
 * style sheet as text, `shown` holds the elements, `lively` lets the engine do something,
 * and `bring` fetches a pack for it.
 */
export const desk = ({ styles, shown, lively, bring }) => {
  let acts
  const fetched = async () => {
    const { begin } = await import('./reading.js')
    acts ??= begin({ styles, shown, lively, bring, say, refuse, about })
  }
  return {
    prepare() {
      if (!acts) fetched().catch(() => {})
    },

    press(event) {
      const button = event.composedPath()[0].closest?.('button[name], a[data-about]')
      if (!shown.has(button?.getRootNode().host)) return
      const act = () => acts[button.name || 'leave'](button, address(button))
      if (acts) act()
      // A link that copies nothing has opened by itself.
      else fetched().then(act).catch((problem) => (button.name || button.dataset.text) && refuse(button, problem))
    },

    async read(event) {
      const [field] = event.composedPath()
      const [file] = field.files ?? []
      if (!file || !shown.has(field.getRootNode().host)) return
      const text = file.size > most ? '' : await file.text().catch(() => '')
      // So that the same file can be chosen again.
      field.value = ''
      say(field, 'file', text)
    },
  }
}

// No result takes more bytes than this.
const most = 2 ** 18

// Tells the widget what came of a button, what is in a file, or where the reader is,
// line by line.
const say = (part, ...lines) => part.dispatchEvent(
  new CustomEvent('toolkit-told', { bubbles: true, detail: lines.join('\n') }))

// What copying copies: the text that the button has, or the address that its value is.
const address = ({ value, dataset }) => dataset.text ?? new URL(value ?? '', location.href).href

// What came of a button or a link is told of this.
const about = ({ value, dataset }) => value ?? dataset.about

// The browser did not do it: the widget offers another way, perhaps a box with what
// was to be copied, `text` where that is neither an address nor in the box already.
const refuse = (button, problem, text) => {
  const root = button.getRootNode()
  // The button itself may be drawn anew beside the box.
  const around = button.parentElement
  if (!/print|save|png/.test(button.name)) tell(root.host, 'clipboard', problem.message)
  say(button, 'refused', about(button), address(button))
  // Drawn before the next task. The same point may stand twice in a view.
  setTimeout(() => {
    const box = nearest(around) ?? root.querySelector('[readonly]')
    if (text) box.value = text
    box?.focus()
    box?.select()
  })
}

// The box with what was to be copied that is the nearest one to `part`.
const nearest = (part) => part && (part.querySelector('[readonly]') ?? nearest(part.parentElement))

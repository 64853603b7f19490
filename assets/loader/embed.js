// The script of embed.html, the widget in a frame: takes the element's options
// from the page's address and tells the host page how high it is. It runs
// before toolkit.js, and is no module, because a sandboxed frame gets those
// only from a server that allows it; the reader learns that from here.
import { tell } from './event.js'
import { said } from './language.js'
import { begin, element } from './page.js'

const options = new URLSearchParams(location.search)
for (const name of ['view', 'only', 'config', 'heading-level', 'routing', 'storage', 'lang']) {
  if (options.has(name)) element.setAttribute(name, options.get(name))
}
begin()

// A sandbox without `allow-forms` stops a form before it asks the widget, which
// sends none anyway; so the widget is asked here.
document.addEventListener('click', (event) => {
  const button = event.composedPath()[0].closest?.('button[type="submit"]')
  if (!button?.form || event.defaultPrevented) return
  event.preventDefault()
  button.form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button }))
})

// The height of what is on the page; it does not depend on the frame's.
let told
const report = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height)
  if (height && height !== told) parent.postMessage({ toolkit: 'height', height }, '*')
  told = height
}

// Not before there is something to stay: the static edition is long, and the
// host page would jump.
const watch = new ResizeObserver(report)
const follow = () => parent !== self && watch.observe(document.body)
element.addEventListener('toolkit-ready', follow)
element.addEventListener('toolkit-error', ({ detail }) => detail.kind === 'engine' && follow())

document.querySelector('script[src="toolkit.js"]').addEventListener('error', () => {
  const [reason, lang] = said(element, self.origin === 'null' ? words('loader.blocked') : words('loader.absent'))
  const [failed] = said(element, words('loader.failed'))
  const line = document.createElement('p')
  Object.assign(line, { lang, textContent: failed.replace('{reason}', reason) })
  element.prepend(line)
  tell(element, 'engine', reason)
})

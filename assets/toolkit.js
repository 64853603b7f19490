// The loader that a host page names. It defines the element at once and
// fetches the rest when an element comes near the viewport. Names in capitals
// are filled in by scripts/finish-dist.mjs.

const here = new URL('.', import.meta.url).href
const files = __FILES__
const words = __WORDS__
const tag = 'social-media-toolkit'

// --- Files -------------------------------------------------------------------

const fetched = {}

// A file, fetched once and read by `how`; one that failed may be asked for again.
const read = (path, how, options) =>
  (fetched[path] ??= fetch(here + path, options).then((answer) => {
    if (!answer.ok) throw Error(`${path}: ${answer.status}`)
    return answer[how]()
  }).catch((problem) => {
    delete fetched[path]
    throw problem
  }))

// One that could not be read is asked for again past the browser's own store.
const pack = (name, again) => {
  const path = files.packs[name]
  if (again) delete fetched[path]
  return read(path, 'arrayBuffer', again ? { cache: 'reload' } : {}).then((bytes) => new Uint8Array(bytes))
}

// The packs of the view that an element starts with are fetched beside the
// engine, not after it. One that fails is asked for again by the engine, and
// that failure shows.
const prepare = (route) => {
  const names = files.needs[/^chapter\/\d|^[a-z]*/.exec(route)[0]] || files.needs.home
  return Promise.all(names.map((name) => pack(name).then((bytes) => [name, bytes], () => [])))
}

// --- The engine, one for all elements of the page ------------------------------

const elements = new Set()
let running

const start = async () => {
  const wasm = fetch(here + files.wasm)
  // Awaited below: a failure here must not count as unhandled meanwhile.
  wasm.catch(() => {})
  const [engine, core, css] = await Promise.all([import(here + files.engine), pack('core'), read(files.sheet, 'text')])
  await engine.default({ module_or_path: wasm })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  try {
    // Lengths follow the reader's own size of type, not the host page's root.
    CSS.registerProperty({ name: '--toolkit-rem', syntax: '<length>', inherits: true, initialValue: '16px' })
  } catch {}
  engine.start(core, here, pack, (reason) => elements.forEach((element) => element.stopped(reason)))
  return { engine, sheet }
}

const watch = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (isIntersecting) {
      watch.unobserve(target)
      target.show()
    }
  }
}, { rootMargin: '600px' })

// --- The element ---------------------------------------------------------------

class SocialMediaToolkit extends HTMLElement {
  static observedAttributes = ['view', 'only', 'config', 'heading-level', 'routing', 'storage', 'lang', 'id']

  #number = 0
  #line

  connectedCallback() {
    if (this.#number) return
    // An address that asks for this element reaches it wherever it stands.
    if (location.hash.startsWith(`#${this.#name()}/`)) this.show()
    else watch.observe(this)
  }

  // Moving an element takes it off the page for a moment; only one that stays
  // away gives up what it holds.
  disconnectedCallback() {
    watch.unobserve(this)
    queueMicrotask(() => {
      if (this.isConnected || !this.#number) return
      const number = this.#number
      this.#number = 0
      elements.delete(this)
      running.then(({ engine }) => engine.unmount(number))
    })
  }

  attributeChangedCallback() {
    if (this.#number) running.then(({ engine }) => engine.update(this.#number, this.#name(), this.#attributes()))
  }

  async show() {
    try {
      const place = `#${this.#name()}/`
      const asked = location.hash.startsWith(place) && location.hash.slice(place.length)
      const [{ engine, sheet }, packs] = await Promise.all([
        (running ??= start()),
        prepare(asked || this.getAttribute('view') || 'home'),
      ])
      if (!this.isConnected || this.#number) return
      for (const [name, bytes] of packs) if (name) engine.stock(name, bytes)
      this.#line?.remove()
      // Attached only now, so that the children stay in sight until then.
      const shadow = this.shadowRoot || this.attachShadow({ mode: 'open' })
      shadow.replaceChildren()
      shadow.adoptedStyleSheets = [sheet]
      this.#number = engine.mount(this, shadow, this.#name(), this.#attributes())
      elements.add(this)
    } catch (problem) {
      running = undefined
      this.#say('engine', words['loader.failed'], problem)
    }
  }

  // After a panic the engine answers no more: the children come back.
  stopped(reason) {
    running = undefined
    this.#number = 0
    elements.delete(this)
    this.shadowRoot.replaceChildren(document.createElement('slot'))
    this.#say('panic', words['loader.panicked'], reason)
  }

  #say(kind, sentence, problem) {
    const message = String(problem?.message || problem)
    this.#line ??= document.createElement('p')
    this.#line.textContent = sentence.replace('{reason}', message)
    this.append(this.#line)
    this.dispatchEvent(new CustomEvent('toolkit-error', { bubbles: true, composed: true, detail: { kind, message } }))
  }

  // The name of this element's place in the fragment: its id, or `toolkit` for
  // the first without one.
  #name() {
    return this.id || (document.querySelector(`${tag}:not([id])`) === this ? 'toolkit' : undefined)
  }

  #attributes() {
    return Array.from(this.attributes, ({ name, value }) => [name, value]).flat()
  }
}

if (!customElements.get(tag)) customElements.define(tag, SocialMediaToolkit)

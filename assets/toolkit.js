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

const needs = new Map(Object.entries(files.needs))

// The packs of the view that an element starts with are fetched beside the
// engine, not after it. One that fails is asked for again by the engine, and
// that failure shows.
const prepare = (route) =>
  Promise.all((needs.get(/^chapter\/\d|^[a-z]*/.exec(route)[0]) || needs.get('home'))
    .map((name) => pack(name).then((bytes) => [name, bytes], () => [])))

// --- The engine, one for all elements of the page ------------------------------

const mounted = new Set()
const waiting = new Set()
let running
// The element without an id that keeps its view in the fragment.
let holder

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
  engine.start(core, here, pack, (reason) => {
    // It answers no more, and whoever comes later learns why.
    running = Promise.reject(Error(reason))
    running.catch(() => {})
    mounted.forEach((element) => element.stopped(reason))
  })
  return { engine, sheet }
}

// Where starting fails, the next element may try again.
const run = () => (running ??= start().catch((problem) => {
  running = undefined
  throw problem
}))

const watch = new IntersectionObserver((entries) =>
  entries.forEach(({ isIntersecting, target }) => isIntersecting && target.show()), { rootMargin: '600px' })

// An address that asks for an element reaches it wherever it stands.
addEventListener('popstate', () => waiting.forEach((element) => element.asked() && element.show()))

// --- The element ---------------------------------------------------------------

class SocialMediaToolkit extends HTMLElement {
  static observedAttributes = ['view', 'only', 'config', 'heading-level', 'routing', 'storage', 'lang', 'id']

  #engine
  #number = 0
  #line

  connectedCallback() {
    if (this.#number) return
    waiting.add(this)
    if (this.asked()) this.show()
    else watch.observe(this)
  }

  // Moving an element takes it off the page for a moment; only one that stays
  // away gives up what it holds.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return
      watch.unobserve(this)
      waiting.delete(this)
      if (holder === this) holder = undefined
      if (mounted.delete(this)) this.#engine.unmount(this.#number)
      this.#number = 0
    })
  }

  attributeChangedCallback() {
    if (this.#number) this.#engine.update(this.#number, this.#name(), this.#attributes())
  }

  // The view that the page's fragment asks this element for.
  asked() {
    const name = this.#name()
    let place = location.hash.slice(1)
    try {
      place = decodeURIComponent(place)
    } catch {}
    return place === name ? 'home' : place.startsWith(`${name}/`) && place.slice(name.length + 1)
  }

  async show() {
    watch.unobserve(this)
    if (!waiting.delete(this)) return
    try {
      const [{ engine, sheet }, packs] = await Promise.all([
        run(), prepare(this.asked() || this.getAttribute('view') || ''),
      ])
      if (!this.isConnected || this.#number) return
      for (const [name, bytes] of packs) if (name) engine.stock(name, bytes)
      this.#line?.remove()
      // Attached only now, so that the children stay in sight until then.
      const shadow = this.shadowRoot || this.attachShadow({ mode: 'open' })
      shadow.replaceChildren()
      shadow.adoptedStyleSheets = [sheet]
      this.#engine = engine
      this.#number = engine.mount(this, shadow, this.#name(), this.#attributes())
      if (!this.#number) throw Error('mount')
      mounted.add(this)
    } catch (problem) {
      this.#fail('engine', 'loader.failed', problem)
    }
  }

  stopped(reason) {
    this.#number = 0
    mounted.delete(this)
    this.#fail('panic', 'loader.panicked', reason)
  }

  // The children come back, with a line that says why.
  #fail(kind, word, problem) {
    const message = String(problem?.message || problem)
    this.shadowRoot?.replaceChildren(document.createElement('slot'))
    this.#line ??= document.createElement('p')
    this.#line.textContent = words[word].replace('{reason}', message)
    this.append(this.#line)
    this.dispatchEvent(new CustomEvent('toolkit-error', { bubbles: true, composed: true, detail: { kind, message } }))
  }

  // The name of this element's place in the fragment: its id, or `toolkit` for
  // the first without one.
  #name() {
    return this.id || ((holder ??= this) === this && !document.getElementById('toolkit') ? 'toolkit' : undefined)
  }

  #attributes() {
    return Array.from(this.attributes, ({ name, value }) => [name, value]).flat()
  }
}

if (!customElements.get(tag)) customElements.define(tag, SocialMediaToolkit)

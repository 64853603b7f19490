// The element: where its view comes from, what its life is, and what a reader
// sees where the engine cannot run. All that needs the engine is in engine.js.
import { tell } from './event.js'
import { language } from './language.js'

const tag = 'social-media-toolkit'

/**
 * Defines the element. Of where the files come from it knows `needs`, the packs
 * by the view that starts with them and by the language that is not English; `pack`, from a name to a promise of bytes;
 * and `open`, which starts the engine.
 */
export const define = ({ needs, pack, open }) => {
  // Loaded twice, the first loader does the work.
  if (customElements.get(tag)) return

  const packs = new Map(Object.entries(needs))
  const waiting = new Set()
  let running
  // The element without an id that keeps its view in the fragment.
  let holder

  // The packs of the view that an element starts with, and of its language, are fetched beside the
  // engine, not after it. One that fails is asked for again by the engine, and
  // that failure shows.
  const prepare = (...asked) => Promise.all(asked.flatMap((name) => packs.get(/^[a-z]*/.exec(name)[0]) || [])
    .map((name) => pack(name).then((bytes) => [name, bytes], () => [])))

  // One engine for all elements of the page. Where starting fails, the next
  // element may try again.
  const run = () => (running ??= open().catch((problem) => {
    running = undefined
    throw problem
  }))

  // Where the browser cannot say what comes near, everything is near.
  const watch = self.IntersectionObserver && new IntersectionObserver((entries) =>
    entries.forEach(({ isIntersecting, target }) => isIntersecting && target.show()), { rootMargin: '600px' })

  // An address that asks for an element reaches it wherever it stands.
  addEventListener('popstate', () => waiting.forEach((element) => element.asked() && element.show()))

  customElements.define(tag, class extends HTMLElement {
    static observedAttributes = ['view', 'only', 'config', 'heading-level', 'routing', 'storage', 'lang', 'id']

    // The engine, while it shows this element.
    #engine
    #line

    connectedCallback() {
      if (this.#engine) return
      waiting.add(this)
      if (!watch || this.asked()) this.show()
      else watch.observe(this)
    }

    // Moving an element takes it off the page for a moment; only one that stays
    // away gives up what it holds.
    disconnectedCallback() {
      queueMicrotask(() => {
        if (this.isConnected) return
        watch?.unobserve(this)
        waiting.delete(this)
        if (holder === this) holder = undefined
        this.#engine?.drop(this)
        this.#engine = undefined
      })
    }

    attributeChangedCallback(attribute) {
      this.#engine?.update(this, this.#name(), attribute)
    }

    // The view that the page's fragment asks this element for.
    asked() {
      const name = this.#name()
      if (!name || this.getAttribute('routing') === 'none') return
      let place = location.hash.slice(1)
      try {
        place = decodeURIComponent(place)
      } catch {}
      return place === name ? 'home' : place.startsWith(`${name}/`) && place.slice(name.length + 1)
    }

    async show() {
      watch?.unobserve(this)
      if (!waiting.delete(this)) return
      try {
        const [engine, packs] = await Promise.all([run(), prepare(this.asked() || this.getAttribute('view') || 'home', language(this))])
        if (!this.isConnected || this.#engine) return
        this.#engine = engine
        await engine.show(this, this.#name(), packs)
        this.#line?.remove()
      } catch (problem) {
        this.#engine?.drop(this)
        this.#engine = undefined
        this.#fail(problem)
      }
    }

    // The children stay, with a line that says why.
    #fail(problem) {
      const message = String(problem?.message || problem)
      this.#line ??= document.createElement('p')
      this.#line.textContent = word('loader.failed').replace('{reason}', message)
      this.append(this.#line)
      tell(this, 'engine', message)
    }

    // The name of this element's place in the fragment: its id, or `toolkit` for
    // the first without one.
    #name() {
      return this.id || ((holder ??= this) === this && !document.querySelector(`${tag}#toolkit`) ? 'toolkit' : undefined)
    }
  })
}

// The engine and the elements that it shows. The glue of wasm-bindgen comes as a
// function that makes a new one each time (scripts/bundle.mjs): a panic
// poisons an instance for good, and its glue with it.
import glue from 'glue'
import { desk } from './desk.js'
import { tell } from './event.js'
import { language, said } from './language.js'
import { settings } from './settings.js'

/** The instance that runs, for tests that look for leaks. */
export let instance

/** Starts the engine, once for all elements of the page; returns what an element asks of it. */
export const open = async ({ wasm, core, css, pack, base }) => {
  // What is shown in each element: its name in the fragment, its configuration,
  // its number in the instance that shows it, and the state to go on from.
  const shown = new Map()
  const stocked = new Map()
  const module = await compiled(await wasm)
  const sheet = sheetOf(css)
  let styles = css
  // The rest of the engine, once it has come, for every instance from then on.
  let rest, isWhole, come
  const came = new Promise((done) => { come = done })
  let starting

  // The pack `rest` is the part of the engine that the quiz's questions do without,
  // a module. The first part has only to know that it has come; other packs are read
  // by what is in it.
  const taken = async (name, bytes) => {
    if (name !== 'rest') return first.test(name) ? bytes : came.then(() => bytes)
    rest ??= await WebAssembly.compile(bytes).catch(({ message }) => {
      throw Error(`the pack ‘rest’ cannot be read: ${message}`)
    })
    // The styles of its views come with it.
    const more = WebAssembly.Module.customSections(rest, 'css').map((part) => new TextDecoder().decode(part))
    styles = css + more
    sheet.replaceSync(styles)
    if (instance) await join(instance)
    isWhole = true
    come()
    return new Uint8Array()
  }
  const join = (to) => (to.joined ??= WebAssembly.instantiate(rest, { a: to.exports }).catch((problem) => {
    to.joined = undefined
    throw problem
  }))

  // Brings a pack for every instance. One that could not be had or read is asked for
  // past the browser's own store the next time.
  const spoilt = new Set()
  const bring = async (name) => {
    const again = spoilt.has(name)
    spoilt.add(name)
    stocked.set(name, await taken(name, await pack(name, again)))
    spoilt.delete(name)
  }

  // One instance for all elements; the one before it, if any, has died.
  const start = () => (starting ??= (async () => {
    const fresh = { ...glue() }
    fresh.life = new AbortController()
    fresh.exports = await fresh.instantiate(module, fresh.life.signal)
    if (rest) await join(fresh)
    const keep = (number, kept) => shown.forEach((entry) => {
      if (fresh === instance && entry.number === number) entry.kept = kept
      // Before its result the quiz is nothing to copy from, to print or to come back to.
      if (!/"view":"quiz(?!\/(result|team))/.test(kept)) ways.prepare()
    })
    fresh.had = new Set()
    // A pack that comes when the instance has died is nobody's.
    const own = (name, again) => new Promise((done, fail) => {
      const lives = (act) => (found) => fresh === instance && act(found)
      pack(name, again).then((bytes) => taken(name, bytes)).then(lives(done), lives(fail))
    })
    fresh.start(core, base, own, keep, (reason) => fresh === instance && stop(reason))
    instance = fresh
  })().finally(() => { starting = undefined }))

  // What reading a configuration takes.
  const look = (element) => settings(element, () => Promise.all(['rest', 'settings'].map(bring)))

  // Reads the configuration anew; returns whether it has not changed meanwhile.
  const refresh = async (element, entry) => {
    const latest = (entry.latest = {})
    const found = await look(element)
    if (entry.latest === latest) entry.settings = found
    return entry.latest === latest
  }

  // Lets the instance do something, with every pack that has come. Whatever it
  // throws it has died of; after a panic it has said so.
  const lively = (act) => {
    try {
      stocked.forEach((bytes, name) => {
        if (instance.had.has(name)) return
        instance.had.add(name)
        if (instance.stock(name, bytes)) return
        for (const held of [stocked, instance.had]) held.delete(name)
        spoilt.add(name)
      })
      return act(instance)
    } catch (problem) {
      if (instance) stop(problem.message)
    }
  }

  const mount = (element, entry, byReader) => {
    element.shadowRoot.replaceChildren()
    // Not yet a number, and no longer nothing: it stops with the others.
    entry.number = -1
    // What the page asks for by now counts for more than the view that was shown.
    if (entry.asked && entry.asked !== asked(element)) entry.kept = entry.kept?.replace(/"view":"[^"]*",/, '')
    const { text, problem } = entry.settings
    const number = lively(() =>
      instance.mount(element, entry.name, attributes(element), text, problem, entry.kept, byReader))
    if (entry.number) entry.number = number
  }

  // Says why it has stopped, and offers to start again.
  const offer = (element, reason) => {
    const button = notice(element, reason)
    button.onclick = () => restart(element)
    return button
  }

  // It answers no more: every element says so.
  const stop = (reason) => {
    instance.life.abort()
    instance = undefined
    shown.forEach((entry, element) => {
      if (!entry.number) return
      entry.number = 0
      entry.asked = asked(element)
      const busy = element.getRootNode().activeElement === element
      const button = offer(element, reason)
      if (busy) {
        button.focus()
        button.closest('[role]').scrollIntoView({ block: 'nearest' })
      }
      tell(element, 'panic', reason)
    })
  }

  const restart = async (asker) => {
    try {
      if (!instance) await start()
      shown.forEach((entry, element) => instance && entry.number === 0 && mount(element, entry, element === asker))
    } catch ({ message }) {
      offer(asker, message).focus()
      tell(asker, 'engine', message)
    }
  }

  // A panic says so itself; what kills the engine without one is seen here.
  const watch = ({ error, reason = error }) => {
    if (instance && reason instanceof WebAssembly.RuntimeError && reason.stack.includes(import.meta.url)) {
      stop(reason.message)
    }
  }
  const ways = desk({ styles: () => styles, shown, lively, bring })
  await start()
  // On the way to the button: a host page may let no click out of where it is.
  addEventListener('click', ways.press, true)
  addEventListener('input', ways.read, true)
  addEventListener('error', watch)
  addEventListener('unhandledrejection', watch)
  return {
    async show(element, name, packs) {
      const entry = { name }
      shown.set(element, entry)
      while (!(await refresh(element, entry)));
      const arrived = new Map(packs)
      for (const pack of new Set(['rest', ...arrived.keys()])) {
        // One that failed or is another's is asked for again by the engine.
        if (!arrived.get(pack) || !(isWhole || first.test(pack))) continue
        await taken(pack, arrived.get(pack)).then((bytes) => stocked.set(pack, bytes), () => {})
      }
      if (!instance) await start()
      // It may have left the page, or left and come back, meanwhile.
      if (shown.get(element) !== entry) return
      // Attached only now, so that the children stay in sight until then.
      const shadow = element.shadowRoot || element.attachShadow({ mode: 'open' })
      shadow.adoptedStyleSheets = [sheet]
      mount(element, entry, false)
    },

    async update(element, name, attribute) {
      const entry = shown.get(element)
      entry.name = name
      if (attribute === 'config' && !(await refresh(element, entry))) return
      if (!(entry.number > 0)) return
      const { text, problem } = entry.settings
      lively(() => instance.update(entry.number, entry.name, attributes(element), text, problem))
    },

    drop(element) {
      const entry = shown.get(element)
      shown.delete(element)
      if (entry.number > 0) lively(() => instance.unmount(entry.number))
      entry.number = undefined
    },
  }
}

// The packs that the first part of the engine reads.
const first = /^(core|quiz|rest|settings|words)\b/

// A server that gives another type than WebAssembly's is no obstacle.
const compiled = async (answer) => (answer.headers.get('content-type') === 'application/wasm'
  ? WebAssembly.compileStreaming(answer)
  : WebAssembly.compile(await answer.arrayBuffer()))

const sheetOf = (css) => {
  // A sign-in page in its place would be taken as a sheet without a rule of ours.
  if (!css.includes('--toolkit-rem')) throw Error('the style sheet is another’s, perhaps a sign-in page')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  try {
    // Lengths follow the reader's own size of type, not the host page's root.
    CSS.registerProperty({ name: '--toolkit-rem', syntax: '<length>', inherits: true, initialValue: '16px' })
  } catch {}
  return sheet
}

// The view that the page asks for, and whether for that alone.
const asked = (element) => `${element.getAttribute('view')} ${element.hasAttribute('only')}`

// With the language around it under a name that no attribute has.
const attributes = (element) =>
  [...element.attributes].flatMap(({ name, value }) => [name, value]).concat('', language(element) ?? '')

const made = (tag, className, textContent, ...parts) => {
  const part = Object.assign(document.createElement(tag), { className, textContent })
  part.append(...parts)
  return part
}

/** The children again, and under them that the engine has stopped; returns the button to start it. */
const notice = (element, reason) => {
  const [again, lang] = said(element, words('loader.again'))
  const [panicked] = said(element, words('loader.panicked'))
  const button = made('button', 'nhsuk-button', again)
  button.type = 'button'
  const text = made('p', '', panicked.replace('{reason}', reason))
  const box = made('div', 'toolkit', '', made('div', 'toolkit-notice', '', text, button))
  Object.assign(box, { lang, dir: 'ltr', role: 'alert' })
  element.shadowRoot.replaceChildren(document.createElement('slot'), box)
  return button
}

// What a host page loads, as toolkit.js: defines the element at once and
// fetches the rest when an element comes near the viewport. Names in capitals
// are filled in by scripts/bundle.mjs.
import { define } from './element.js'

const here = new URL('.', import.meta.url).href
const files = __FILES__
const fetched = {}

// What cannot be had is told with its name, for IT.
const ask = (path, options) => fetch(here + path, options).then((answer) => {
  if (!answer.ok) throw Error(answer.status)
  return answer
}).catch(({ message }) => {
  throw Error(`${path}: ${message}`)
})

// A file, fetched once and read by `how`; one that failed may be asked for again.
const read = (path, how, options) =>
  (fetched[path] ??= ask(path, options).then((answer) => answer[how]()).catch((problem) => {
    delete fetched[path]
    throw problem
  }))

// One that could not be read is asked for again past the browser's own store.
const pack = (name, again) => {
  const path = files.packs[name]
  if (again) delete fetched[path]
  return read(path, 'arrayBuffer', again ? { cache: 'reload' } : {}).then((bytes) => new Uint8Array(bytes))
}

define({
  needs: files.needs,
  pack,
  async open() {
    const wasm = ask(files.wasm)
    // Awaited by the engine: a failure here must not count as unhandled meanwhile.
    wasm.catch(() => {})
    const [{ open }, core, css] = await Promise.all([
      import(here + files.engine), pack('core'), read(files.sheet, 'text'),
    ])
    return open({ wasm, core, css, pack, base: here })
  },
})

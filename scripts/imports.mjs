// Gives the imports of a WebAssembly module short names, in the module and in the
// JavaScript that provides them. wasm-bindgen ends each name with sixteen random
// digits, which no compression takes out again: for our 140 imports that is over
// a kilobyte in each of the two files.

const importSection = 2

// What keeps its name, because scripts/bundle.mjs looks for it.
const kept = /^__wbg_addEventListener_/

/** `wasm`, a Buffer, and `glue`, its JavaScript as text, with short names. */
export function shortenImports(wasm, glue) {
  const section = [...sections(wasm)].find(({ id }) => id === importSection)
  const names = new Map()
  const body = renamed(wasm.subarray(section.start, section.end), (name) => {
    if (!/^__wb/.test(name) || kept.test(name)) return name
    if (!names.has(name)) names.set(name, `i${names.size.toString(36)}`)
    return names.get(name)
  })
  const whole = Buffer.concat([
    wasm.subarray(0, section.head), Buffer.from([importSection]), leb(body.length), body, wasm.subarray(section.end),
  ])
  const told = new Set()
  const short = glue.replaceAll(/\b__wb\w+\b/g, (name) => {
    if (!names.has(name)) return name
    told.add(name)
    return names.get(name)
  })
  const missing = [...names.keys()].filter((name) => !told.has(name))
  if (missing.length > 0) throw new Error(`the glue does not provide ${missing.join(', ')}; wasm-bindgen has changed`)
  return { wasm: whole, glue: short }
}

// Each section: where it begins, and where its content does and ends.
function* sections(wasm) {
  for (let at = 8; at < wasm.length;) {
    const [size, start] = number(wasm, at + 1)
    yield { id: wasm[at], head: at, start, end: start + size }
    at = start + size
  }
}

// The import section with the names of its fields replaced by `name`.
function renamed(section, name) {
  const [count, first] = number(section, 0)
  const parts = [section.subarray(0, first)]
  let at = first
  for (let index = 0; index < count; index += 1) {
    const [, field] = text(section, at)
    const [found, kind] = text(section, field)
    const end = afterKind(section, kind)
    const bytes = Buffer.from(name(found))
    parts.push(section.subarray(at, field), leb(bytes.length), bytes, section.subarray(kind, end))
    at = end
  }
  return Buffer.concat(parts)
}

// Where what is imported ends: a function, a table, a memory or a global.
function afterKind(section, at) {
  const limits = (from) => number(section, number(section, from + 1)[1])[1]
  const withoutMost = (from) => number(section, from + 1)[1]
  const limited = (from) => (section[from] & 1 ? limits(from) : withoutMost(from))
  switch (section[at]) {
    case 0: return number(section, at + 1)[1]
    case 1: return limited(at + 2)
    case 2: return limited(at + 1)
    case 3: return at + 3
    default: throw new Error(`found an import of kind ${section[at]}; expected a function, table, memory or global`)
  }
}

function text(bytes, at) {
  const [length, start] = number(bytes, at)
  return [bytes.subarray(start, start + length).toString(), start + length]
}

// A number in groups of seven bits, and where it ends.
function number(bytes, at) {
  let value = 0
  for (let shift = 0; ; shift += 7, at += 1) {
    value += (bytes[at] & 0x7f) * 2 ** shift
    if (bytes[at] < 0x80) return [value, at + 1]
  }
}

function leb(value) {
  const bytes = []
  for (; value >= 0x80; value = Math.floor(value / 128)) bytes.push((value & 0x7f) | 0x80)
  return Buffer.from([...bytes, value])
}

// Splits the engine in two: what the quiz's questions take, and the rest with the
// other views. The rest is what is called through one of a few functions alone, the
// entries, which the session calls only once it has come. Both parts share the
// memory and the table of functions; to call into the rest, the first part has an
// empty place in that table for each entry, which the rest fills. Data stays in the
// first part, but for what stands between two marks: tables that only the rest reads.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const tools = join(dirname(dirname(fileURLToPath(import.meta.url))), 'node_modules', '.bin')

// The functions by which the first part calls the rest: paths in the crate. Each
// must stay a function, `#[inline(never)]`, and be called only when the pack `rest`
// has come.
const entries = [
  'social_media_toolkit::view::screen::beyond',
  'social_media_toolkit::view::quiz::beyond',
  'social_media_toolkit::view::trust::own_foot',
  'social_media_toolkit::content::library::Library::take_beyond',
  'social_media_toolkit::session::search::found',
  'social_media_toolkit::quiz::outcome::assess',
  'social_media_toolkit::element::asked::read',
  'social_media_toolkit::view::quotes::choose::put',
]

// What Rust's wasm32 has by default, and the browsers that the widget supports with it.
const features = ['bulk-memory', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext']

// The marks around a table that only the rest reads (src/beyond.rs).
const marks = ['<beyond<', '>beyond>']

/** Under this name the rest imports what the first part exports. */
const first = 'a'

/** The `first` part and the `rest` of `wasm`, a module whose functions have names. `ways` lead from one to the other. */
export function split(wasm, ways = entries, tables = 8) {
  const module = new Module(onDisk('wasm-dis', wasm).toString())
  const gone = module.beyond(ways)
  const [one, other] = divided(module, gone, module.takeTables(tables))
  return { first: onDisk('wasm-as', one), rest: onDisk('wasm-as', other) }
}

// Binaryen's tools read and write files.
function onDisk(tool, input) {
  const folder = mkdtempSync(join(tmpdir(), 'split-'))
  try {
    const [from, to] = ['in', 'out'].map((name) => join(folder, name))
    writeFileSync(from, input)
    execFileSync(join(tools, tool), [from, '-o', to, ...features.map((name) => `--enable-${name}`)])
    return readFileSync(to)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const identifier = String.raw`\$(?:"(?:[^"\\]|\\.)*"|[^\s()]+)`
const namesIn = (text, pattern) => [...text.matchAll(new RegExp(`${pattern} (${identifier})`, 'g'))].map(([, name]) => name)

// A module as text: one item below the other, each with its name.
class Module {
  constructor(text) {
    // What stands on one level has one space before it.
    const [, ...items] = text.slice(0, text.lastIndexOf(')')).split(/\n(?= \()/)
    this.items = items.map((text) => {
      const [, kind] = /^ \((\w+)/.exec(text)
      const [name] = namesIn(text, kind === 'import' ? '\\((?:func|global|memory|table)' : `^ \\(${kind}`)
      return { kind, name, text }
    })
  }

  of(kind) {
    return this.items.filter((item) => item.kind === kind)
  }

  // Takes `expected` tables out of the data and gives them as data of their own for the
  // same places. What stood around one becomes two: left out, it costs less than as zeros.
  takeTables(expected) {
    const taken = []
    for (const item of this.of('data')) {
      const [, start, written] = /^ \(data (?:\$\S+ )?\(i32\.const (\d+)\) "((?:[^"\\]|\\.)*)"\)\s*$/s.exec(item.text) ?? []
      if (start === undefined) continue
      const bytes = bytesOf(written)
      const placed = (from, to) => ` (data (i32.const ${Number(start) + from}) "${escaped(bytes.subarray(from, to))}")`
      const tables = marked(bytes)
      if (tables.length === 0) continue
      taken.push(...tables.map(([from, to]) => placed(from, to)))
      const borders = [0, ...tables.flat(), bytes.length]
      const around = tables.map((_, number) => number).concat(tables.length).map((number) => borders.slice(2 * number, 2 * number + 2))
      item.text = around.filter(([from, to]) => from < to).map(([from, to]) => placed(from, to)).join('\n')
    }
    if (taken.length !== expected) throw new Error(`found ${taken.length} tables between ${marks.join(' and ')} in the engine’s data; expected ${expected}`)
    return taken
  }

  // The functions that are called by way of the entries alone. Those in the table
  // may be called from anywhere.
  beyond(paths) {
    const functions = new Map(this.of('func').map((item) => [item.name, item]))
    const ways = paths.map((path) => {
      const found = [...functions.keys()].filter((name) => path === unquoted(name).replace(/::h[0-9a-f]{16}$/, ''))
      if (found.length !== 1) throw new Error(`found ${found.length} functions ${path} in the engine; expected one, kept by #[inline(never)]`)
      return found[0]
    })
    const reached = new Set()
    const open = [...this.of('export'), ...this.of('elem'), ...this.of('start')].flatMap(({ text }) => namesIn(text, ''))
    while (open.length > 0) {
      const name = open.pop()
      if (reached.has(name) || !functions.has(name)) continue
      if (ways.includes(name)) {
        if (this.of('elem').some(({ text }) => namesIn(text, '').includes(name))) throw new Error(`${name} is in the table of functions`)
        continue
      }
      reached.add(name)
      open.push(...called(functions.get(name).text))
    }
    return new Set([...functions.keys()].filter((name) => !reached.has(name)))
  }
}

// Where what stands between the marks begins and ends, the marks with it.
function marked(bytes) {
  const found = []
  for (let at = 0; (at = bytes.indexOf(marks[0], at)) >= 0;) {
    const end = bytes.indexOf(marks[1], at)
    const next = bytes.indexOf(marks[0], at + 1)
    if (end < 0 || (next >= 0 && next < end)) throw new Error(`a table in the engine’s data begins with ${marks[0]} and does not end with ${marks[1]}`)
    found.push([at, end + marks[1].length])
    at = end
  }
  return found
}

// The bytes of a text as modules write it: `\\22` and `\\n` are one byte each.
const single = { t: 9, n: 10, r: 13, '"': 34, "'": 39, '\\': 92 }
function bytesOf(written) {
  const parts = written.match(/\\[0-9a-fA-F]{2}|\\.|[^\\]+/gs) ?? []
  return Buffer.concat(parts.map((part) => {
    if (!part.startsWith('\\')) return Buffer.from(part)
    return Buffer.of(part.length === 3 ? parseInt(part.slice(1), 16) : single[part[1]])
  }))
}

const escaped = (bytes) => bytes.toString('hex').replace(/../g, '\\$&')

const called = (text) => namesIn(text, '\\((?:call|return_call|ref\\.func)')

const unquoted = (name) => name.replace(/^\$"?|"$/g, '').replace(/\\([0-9a-f]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)))

// The text of both parts.
function divided(module, gone, tables) {
  const functions = module.of('func')
  const [kept, apart] = [functions.filter(({ name }) => !gone.has(name)), functions.filter(({ name }) => gone.has(name))]
  const doors = [...new Set(kept.flatMap(({ text }) => called(text)))].filter((name) => gone.has(name))

  const table = module.of('table').find(({ text }) => text.includes('funcref'))
  const [limits, size] = / (\d+)[ \d]* funcref/.exec(table.text)
  const slot = (name) => Number(size) + doors.indexOf(name)
  const most = Number(size) + doors.length
  const grown = table.text.replace(limits, ` ${most} ${most} funcref`)

  const shared = sharing(module, apart, table.name)
  const one = module.items.map((item) => {
    if (item === table) return grown
    if (item.kind !== 'func' || !gone.has(item.name)) return item.text
    return doors.includes(item.name) ? door(item, table.name, slot(item.name)) : ''
  })
  const exports = shared.map(({ kind, name }, number) => ` (export "${short(number)}" (${kind} ${name}))`)

  const imports = shared.map(({ shape }, number) => ` (import "${first}" "${short(number)}" ${shape(grown)})`)
  const filled = ` (elem (table ${table.name}) (i32.const ${size}) func ${doors.join(' ')})`
  const other = [...module.of('type').map(({ text }) => text), ...imports, ...apart.map(({ text }) => text), filled, ...tables]
  return [[...one, ...exports], other].map((parts) => `(module\n${parts.filter(Boolean).join('\n')}\n)\n`)
}

const short = (number) => `_${number.toString(36)}`

// What `apart` takes of everything else, each with how it is imported.
function sharing(module, apart, table) {
  const text = apart.map((item) => item.text).join('\n')
  const own = new Set(apart.map(({ name }) => name))
  const taken = {
    func: called(text),
    global: namesIn(text, '\\(global\\.[gs]et'),
    table: [table, ...namesIn(text, '\\((?:table\\.\\w+|call_indirect)')],
  }
  taken.import = taken.func
  const found = module.items.filter(({ kind, name }) =>
    kind === 'memory' || (taken[kind]?.includes(name) && !own.has(name)))
  return found.map((item) => {
    const kind = item.kind === 'import' ? 'func' : item.kind
    return { kind, name: item.name, shape: (grown) => shapeOf(item, grown) }
  })
}

function shapeOf({ kind, name, text }, grown) {
  switch (kind) {
    case 'func': return `(func ${name}${signature(text)})`
    case 'import': return /\(func .*\)(?=\))/.exec(text)[0]
    case 'global': return `(global ${name} ${/\(mut \w+\)|(?<= )[if]\d\d(?= )/.exec(text)[0]})`
    case 'memory': return text.trim()
    case 'table': return (text.includes('funcref') ? grown : text).trim()
    default: throw new Error(`found ${kind} ${name}; expected a function, a global, a memory or a table`)
  }
}

// A function that calls what is in a place of the table.
function door({ name, text }, table, slot) {
  const head = text.split('\n', 1)[0]
  const parameters = namesIn(head, '\\(param').map((parameter) => ` (local.get ${parameter})`)
  return `${head}\n  (call_indirect ${table}${signature(text)}${parameters.join('')} (i32.const ${slot}))\n )`
}

// What a function takes and returns, without names.
const signature = (text) => {
  const head = text.split('\n', 1)[0]
  const types = (part) => [...head.matchAll(new RegExp(`\\(${part}(?: ${identifier})? ([^()]+)\\)`, 'g'))].map(([, type]) => ` (${part} ${type})`)
  return [...types('param'), ...types('result')].join('')
}

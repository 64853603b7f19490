// Bundles the loader and the engine's JavaScript (assets/loader) with esbuild.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'

const folder = fileURLToPath(new URL('../assets/loader', import.meta.url))
const content = fileURLToPath(new URL('../assets/content', import.meta.url))

const shared = {
  bundle: true,
  write: false,
  minify: true,
  // The language level of every browser that the widget supports
  // (docs/information-governance.md).
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
}

/**
 * The engine's JavaScript around `glue`, what wasm-bindgen wrote, which fetches the
 * file `reading` once there is something to read; as text.
 */
export async function bundleEngine(glue, reading) {
  return bundle('engine.js', {}, [beside('./reading.js', `./${reading}`), glueMaker(await factory(glue))])
}

/** What a reader does beside reading on; as text. */
export async function bundleReading() {
  return bundle('reading.js', {}, [])
}

/** toolkit.js, which knows the names of all `files`; as text. */
export async function bundleLoader(files) {
  return bundle('toolkit.js', { __FILES__: files }, [])
}

/** The script of embed.html, which is no module; as text. */
export async function bundleEmbed() {
  return bundle('embed.js', {}, [], 'iife')
}

/**
 * The script of toolkit-standalone.html around `glue`, with all of `inside`: the
 * bytes `wasm`, the sheet `css`, the bytes of `packs` by name, and `needs`; as text.
 */
export async function bundleStandalone(glue, inside) {
  return bundle('standalone.js', {}, [glueMaker(await factory(glue)), carrier(inside)])
}

async function bundle(entry, values, plugins, format = 'esm') {
  const define = Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)])
  const { outputFiles } = await esbuild.build({
    ...shared,
    entryPoints: [join(folder, entry)],
    format,
    define: Object.fromEntries(define),
    plugins: [words, ...plugins],
  })
  return outputFiles[0].text
}

// `word('loader.failed')` becomes the word itself in English, so that each script
// carries only the words that it says; `words('loader.again')` becomes an object of
// the word in every language that has it.
const words = {
  name: 'words',
  setup(build) {
    build.onLoad({ filter: /assets\/loader\/.+\.js$/ }, ({ path }) => {
      const all = Object.fromEntries(readdirSync(content, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => [name, JSON.parse(readFileSync(join(content, name, 'loader.json'), 'utf8'))]))
      const within = (key) => Object.fromEntries(
        Object.entries(all).filter(([, words]) => key in words).map(([name, words]) => [name, words[key]]))
      const source = readFileSync(path, 'utf8')
      return {
        contents: source.replaceAll(/\b(words?)\('([a-z.]+)'\)/g, (_, call, key) => {
          if (!(key in all.en)) throw new Error(`${path}: found ${call}('${key}'); expected a key of assets/content/en/loader.json`)
          return JSON.stringify(call === 'word' ? all.en[key] : within(key))
        }),
      }
    })
  },
}

// What wasm-bindgen's own start does once it has a module. The rest of it, which
// fetches and compiles, is engine.js's business and falls away. What the instance
// listens to ends with `signal`: a listener on the window would keep an instance
// that has died, with all its memory.
const instantiate = `
export const instantiate = async (module, signal) => {
  const imports = __wbg_get_imports()
  for (const group of Object.values(imports)) {
    for (const [name, add] of Object.entries(group)) {
      if (!name.startsWith('__wbg_addEventListener_')) continue
      group[name] = (target, type, length, act, options) =>
        add(target, type, length, act, Object.assign(options ?? {}, { signal }))
    }
  }
  return __wbg_finalize_init(await WebAssembly.instantiate(module, imports), module)
}`

// The module `name` stays a file of its own, `file`.
const beside = (name, file) => ({
  name: 'beside',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path }) => (path === name ? { path: file, external: true } : undefined))
  },
})

// The glue as a function that makes a new one, with an instance of its own.
async function factory(glue) {
  for (const name of ['__wbg_finalize_init', '__wbg_get_imports', 'debugString']) {
    if (!glue.includes(`function ${name}(`)) throw new Error(`the glue has no ${name}; wasm-bindgen has changed`)
  }
  if (!/__wbg_addEventListener_\w+: function\(.*\(arg0, arg1, arg2, arg3, arg4\)/.test(glue)) {
    throw new Error('the glue adds listeners in another way; wasm-bindgen or a crate has changed')
  }
  // How a value looks in the message of a panic; the glue's own way takes two
  // kilobytes to tell objects apart.
  glue = glue.replace('function debugString(', 'const debugString = String\nfunction unusedDebugString(')
  const { outputFiles } = await esbuild.build({
    ...shared,
    stdin: {
      contents: 'export { instantiate, start, stock, mount, update, unmount, census } from "./glue.js"',
      resolveDir: folder,
    },
    format: 'iife',
    globalName: 'glue',
    // What would fetch the wasm by the script's own address is never called.
    logOverride: { 'empty-import-meta': 'silent' },
    plugins: [{
      name: 'glue',
      setup(build) {
        build.onResolve({ filter: /^\.\/glue\.js$/ }, () => ({ path: 'glue', namespace: 'glue' }))
        build.onLoad({ filter: /.*/, namespace: 'glue' }, () => ({ contents: glue + instantiate }))
      },
    }],
  })
  return `export default () => {${outputFiles[0].text};return glue}`
}

const glueMaker = (contents) => ({
  name: 'glue-maker',
  setup(build) {
    build.onResolve({ filter: /^glue$/ }, () => ({ path: 'glue', namespace: 'glue' }))
    build.onLoad({ filter: /.*/, namespace: 'glue' }, () => ({ contents }))
  },
})

// The module `inside`: each value as JSON, and bytes as base64.
const carrier = (inside) => ({
  name: 'carrier',
  setup(build) {
    const bytes = new Map()
    const told = (value) => {
      if (value instanceof Uint8Array) {
        bytes.set(`bytes-${bytes.size}`, value)
        return `bytes${bytes.size - 1}`
      }
      if (typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value)
      return `{${Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${told(part)}`).join()}}`
    }
    const values = Object.entries(inside).map(([name, value]) => `export const ${name} = ${told(value)}`)
    const imports = [...bytes.keys()].map((name) => `import ${name.replace('-', '')} from '${name}'`)
    build.onResolve({ filter: /^(inside|bytes-\d+)$/ }, ({ path }) => ({ path, namespace: 'inside' }))
    build.onLoad({ filter: /./, namespace: 'inside' }, ({ path }) => (path === 'inside'
      ? { contents: [...imports, ...values].join('\n') }
      : { contents: bytes.get(path), loader: 'binary' }))
  },
})

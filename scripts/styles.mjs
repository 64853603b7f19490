// Builds the two sheets: the one of the widget's shadow root, and the one of the
// static edition's page. Run by hand, it prints what they weigh.
//
//   node scripts/styles.mjs
//
// Sass compiles assets/styles; rules that no view uses go; lengths and widths
// that would follow the host page follow the reader and the widget's own
// column; esbuild takes out the white space.
import { readFile, readdir } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { transform } from 'esbuild'
import postcss from 'postcss'
import { PurgeCSS } from 'purgecss'
import { compileAsync } from 'sass'
import { divided } from './divide.mjs'
import { folded } from './fold.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

// A mistake in somebody's file, told with the place where it is.
class Mistake extends Error {}

// The sheets as text, that of the shadow root in two (scripts/divide.mjs). The names of classes are read from the views, or from
// `sources`, a list of {path, text}.
export async function build({ sources } = {}) {
  const all = sources ?? (await views())
  const names = namesIn(all)
  const entry = 'assets/styles/toolkit.scss'
  const [whole, page] = await Promise.all([
    sheet(entry, names, [owned, leaner, byColumn, byReader]),
    sheet('assets/styles/page.scss', names, [owned]),
  ])
  const [shadow, rest] = await Promise.all(divided(whole, all).map((css) => finished(entry, css, [folded])))
  return { shadow, rest, page: await minified(page, 'assets/styles/page.scss') }
}

// One sheet, from its entry to the rules that the views use.
async function sheet(entry, names, plugins) {
  const purged = await withoutUnused(await compiled(entry), names)
  const { css } = await postcss([relations(names), ...plugins]).process(purged, { from: join(root, entry) })
  return css
}

// A sheet as the text that is served.
async function finished(entry, css, plugins) {
  const folding = await postcss(plugins).process(css, { from: join(root, entry) })
  return minified(folding.css, entry)
}

async function compiled(entry) {
  try {
    const { css } = await compileAsync(join(root, entry), {
      loadPaths: [join(root, 'node_modules')],
      quietDeps: true,
      charset: false,
    })
    return css
  } catch (problem) {
    if (!problem.span) throw problem
    const { url, start } = problem.span
    const file = url ? relative(root, fileURLToPath(url)) : entry
    throw new Mistake(`${file}:${start.line + 1}: ${problem.sassMessage}`)
  }
}

async function minified(css, entry) {
  const { code, warnings } = await transform(css, { loader: 'css', minify: true })
  if (warnings.length > 0) {
    const told = warnings.map(({ text, location }) => `${entry}: ${text}: ${location?.lineText.trim()}`)
    throw new Mistake(told.join('\n'))
  }
  return code.trim()
}

// What the views use ---------------------------------------------------------

// Every file that may name a class: the crate's sources, the loader, the pages.
async function views() {
  const found = []
  for (const [folder, endings] of [['src', ['.rs']], ['assets', ['.js', '.html']]]) {
    const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true })
    for (const entry of entries) {
      if (!entry.isFile() || !endings.includes(extname(entry.name))) continue
      const path = relative(root, join(entry.parentPath ?? entry.path, entry.name))
      found.push({ path, text: await readFile(join(root, path), 'utf8') })
    }
  }
  return found
}

// Every word of the sources that may be a class or an attribute, and every
// element. A word too many keeps a rule too many; none may be missed.
function namesIn(sources) {
  const words = new Set()
  const tags = new Set()
  for (const { path, text } of sources) {
    refuseComposed(path, text)
    for (const [word] of text.matchAll(/[A-Za-z][\w-]*|-?\d+/g)) words.add(word)
    // `el("ul")` in a view, `<ul>` in a page.
    for (const [, tag] of text.matchAll(/[<"']([a-z][a-z0-9]*)/g)) tags.add(tag)
  }
  const names = [...words]
  return { classes: names, ids: names, attributes: { names, values: names }, tags: [...tags], undetermined: [] }
}

// A name put together at run time cannot be found, so its rule would be lost.
function refuseComposed(path, text) {
  text.split('\n').forEach((line, index) => {
    const composed = line.match(/(?:nhsuk-[\w-]*|toolkit-[\w-]*(?:--|__))\{/)
    if (!composed) return
    throw new Mistake(
      `${path}:${index + 1}: found “${composed[0]}…}”, a class put together at run time; ` +
        'expected whole names, one for each case: a rule whose name nobody writes is dropped',
    )
  })
}

async function withoutUnused(css, names) {
  const [{ css: kept }] = await new PurgeCSS().purge({
    css: [{ raw: css }],
    content: [{ raw: '', extension: 'names' }],
    extractors: [{ extensions: ['names'], extractor: () => names }],
    keyframes: true,
    // The level of a heading is an attribute of the widget, so its element is
    // put together at run time. The other two stand in no view.
    safelist: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', ':host', ':root'],
  })
  return kept
}

// PurgeCSS does not look into `:has()`: a rule for what holds, or stands
// before, something that no view uses.
function relations({ classes }) {
  const known = new Set(classes)
  const held = /:has\(((?:[^()]|\([^()]*\))*)\)/g
  const used = (selector) =>
    [...selector.matchAll(held)].every(([, inner]) =>
      [...inner.matchAll(/\.([\w-]+)/g)].every(([, name]) => known.has(name)))
  return {
    postcssPlugin: 'relations',
    Rule: (rule) => keepOnly(rule, used),
  }
}

function keepOnly(rule, isKept) {
  const kept = rule.selectors.filter(isKept)
  if (kept.length === 0) rule.remove()
  else if (kept.length < rule.selectors.length) rule.selectors = kept
}

// What differs in a shadow root ----------------------------------------------

// Drops what asks the host page's server for a picture that it does not have: of what empties
// a search, of which the browser draws its own.
const owned = {
  postcssPlugin: 'owned',
  Rule: (rule) => keepOnly(rule, (selector) => !selector.includes('::-webkit-search-cancel-button')),
}

// Drops what has no reader here: what only browsers without WebAssembly read;
// type sizes for paper (the widget prints by a page of its own, and on a host's
// paper the sizes of the screen are right too); the second, scalable drawing of
// one icon; what no view has (tests/browser/views.test.mjs holds that): a control
// of the design system that is disabled, a caption after a heading with a margin of its own, an icon in
// a button, in a card that is a link, or in a link of the header, the quiz or a list.
const unseen = [
  /:disabled|\[class\*="?nhsuk-u-margin-bottom-/,
  /\.(toolkit-(header__title|nav__link)|nhsuk-(back-link|button|card--clickable|contents-list__link|error-summary__list a)).* \.nhsuk-icon/,
]
const leaner = {
  postcssPlugin: 'leaner',
  Rule: (rule) => keepOnly(rule, (selector) => !unseen.some((pattern) => pattern.test(selector))),
  AtRule: {
    media(rule) {
      const queries = rule.params.split(',')
      const kept = queries.filter((query) => !/-ms-|\ufffd/.test(query))
      if (kept.length === 0) return rule.remove()
      if (kept.length < queries.length) rule.params = kept.join(',').trim()
      if (rule.params === 'print') withoutSizes(rule)
    },
    supports(rule) {
      if (rule.params === 'not (caret-color: auto)' || rule.params.includes('shape(')) rule.remove()
      if (rule.params === 'not (-ms-ime-align: auto)') rule.replaceWith(rule.nodes)
    },
  },
  Declaration(declaration) {
    if (/^-ms-|^-webkit-clip-path$/.test(declaration.prop)) declaration.remove()
  },
}

function withoutSizes(print) {
  print.walkDecls('font-size', (size) => {
    if (!size.value.endsWith('pt')) return
    const rule = size.parent
    if (size.next()?.prop === 'line-height') size.next().remove()
    size.remove()
    if (rule.nodes.length === 0) rule.remove()
  })
  if (print.nodes.length === 0) print.remove()
}

// The design system asks how wide the screen is; here the question is about
// the widget's own column.
const byColumn = {
  postcssPlugin: 'by-column',
  AtRule: {
    media(rule) {
      if (rule.params.includes(',')) return
      const parts = rule.params.split(' and ')
      const widths = parts.filter((part) => /^\((min|max)-width:/.test(part))
      if (widths.length === 0) return
      const params = `toolkit ${[...new Set(widths)].join(' and ')}`
      const container = postcss.atRule({ name: 'container', params, source: rule.source, nodes: rule.nodes })
      const rest = parts.filter((part) => !widths.includes(part))
      if (rest.length === 0) return rule.replaceWith(container)
      rule.params = rest.join(' and ')
      rule.append(container)
    },
  },
}

// A rem follows the host page's root; --toolkit-rem follows the reader's own
// size (assets/styles/_root.scss).
const byReader = {
  postcssPlugin: 'by-reader',
  Declaration(declaration) {
    declaration.value = declaration.value.replace(
      /(-?(?:\d+\.?\d*|\.\d+))rem\b/g,
      (_, number) => `calc(${number} * var(--toolkit-rem))`,
    )
  },
  AtRule(rule) {
    if (/\drem\b/.test(rule.params)) {
      throw new Mistake(`assets/styles: found “@${rule.name} ${rule.params}”; expected em, because there a rem is the host page’s`)
    }
  },
}

// By hand --------------------------------------------------------------------

// Classes of ours that stand in the sources without a rule, and the reverse.
async function strays() {
  const names = (text, pattern) => [...text.matchAll(pattern)].map(([name]) => name.replace('.', ''))
  const css = (await compiled('assets/styles/toolkit.scss')) + (await compiled('assets/styles/page.scss'))
  const ruled = new Set(names(css, /\.toolkit-[\w-]+/g))
  const classes = (await views()).flatMap(({ text }) => names(text, /(?<=["' ])toolkit-[\w-]+(?=["' ])/g))
  const used = new Set(classes)
  return {
    'classes without a rule': [...used].filter((name) => !ruled.has(name)),
    'rules without a use': [...ruled].filter((name) => !used.has(name)),
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    for (const [name, css] of Object.entries(await build())) {
      console.log(`${name}: ${Buffer.byteLength(css)} bytes, ${brotliCompressSync(css).length} in brotli`)
    }
    for (const [kind, names] of Object.entries(await strays())) {
      if (names.length > 0) console.log(`${kind}: ${names.join(', ')}`)
    }
  } catch (problem) {
    console.error('styles:', problem instanceof Mistake ? problem.message : problem)
    process.exitCode = 1
  }
}

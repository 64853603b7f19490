// Divides the style sheet as scripts/split.mjs does the engine: what the quiz's questions
// show, and what only the views of the second part do.
import postcss from 'postcss'

// What the first part of the engine draws, and the scripts around it.
const early = [
  /^src\/view\/(screen|notice|part|setting|tag|language|copy|trust|paper)\.rs$/,
  /^src\/view\/quiz\/(mod|start|question|memory|load)\.rs$/,
  /^assets\/loader\//,
]

/**
 * `css` in two: the rules for `views`, a list of {path, text}, until the rest has come, and
 * those of ours that each name a class of the rest. What they say of one element does not
 * depend on their order across the two, because only rules with a class of its own go.
 */
export function divided(css, views) {
  const sources = views.filter(({ path }) => early.some((pattern) => pattern.test(path)))
  const shown = new Set(sources.flatMap(({ text }) => text.match(/toolkit-[\w-]+/g) ?? []))
  const isLate = (selector) => (selector.match(/\.toolkit-[\w-]+/g) ?? []).some((name) => !shown.has(name.slice(1)))
  const [first, rest] = [postcss.parse(css), postcss.parse(css)]
  keep(first, (selectors) => !selectors.every(isLate))
  keep(rest, (selectors) => selectors.every(isLate))
  return [first, rest].map(String)
}

// Keeps the rules that are wanted, with what is around them.
function keep(root, isWanted) {
  root.walkRules((rule) => {
    if (rule.parent.name !== 'keyframes' && !isWanted(rule.selectors)) rule.remove()
  })
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove()
  })
}

/** `wasm` with `text` as its own section `name`, which the engine's scripts read. */
export function withSection(wasm, name, text) {
  const [label, bytes] = [name, text].map((part) => Buffer.from(part))
  const content = Buffer.concat([leb(label.length), label, bytes])
  return Buffer.concat([wasm, Buffer.of(0), leb(content.length), content])
}

// A number as WebAssembly writes it (LEB128).
function leb(number) {
  const bytes = []
  for (; number > 127; number >>>= 7) bytes.push((number & 127) | 128)
  return Buffer.from([...bytes, number])
}

// Divides the sheet of the shadow root in two: the base, which is all that the
// quiz's views take, and the rest. The base has an empty line wherever something
// was taken out, and the rest is what was taken, line by line; so the loader puts
// the sheet together again as it was, with every rule in its place.
import postcss from 'postcss'

/**
 * The `base` and the `rest` of `css`, a sheet in one line. `known` has the
 * `classes` and the `tags` that may stand in the views of the base.
 */
export function divide(css, known) {
  if (css.includes('\n')) throw new Error('the sheet to be divided has more than one line')
  const cuts = joined(cutsIn(postcss.parse(css), (selector) => isStranger(selector, known)))
  const base = cuts.reduceRight((text, [from, to]) => `${text.slice(0, from)}\n${text.slice(to)}`, css)
  const rest = cuts.map(([from, to]) => css.slice(from, to)).join('\n')
  // By this the loader tells each part from a sign-in page in its place.
  if (![base, rest].every((part) => part.includes('--toolkit-rem'))) throw new Error('a part of the sheet has no length of ours')
  if (whole(base, rest) !== css) throw new Error('the two parts of the sheet do not make the whole')
  return { base, rest }
}

/** The sheet of which `base` and `rest` are the parts; assets/loader/engine.js does the same. */
export const whole = (base, rest) => String.raw({ raw: base.split('\n') }, ...rest.split('\n'))

// Where the rules are that nothing in the base's views can match.
function cutsIn({ nodes }, strange) {
  const goes = (node) => (node.type === 'rule' ? node.selectors.every(strange) : isGroup(node) && node.nodes.every(goes))
  return nodes.flatMap((node) => {
    if (goes(node)) return [[node.source.start.offset, node.source.end.offset]]
    return isGroup(node) ? cutsIn(node, strange) : []
  })
}

const isGroup = ({ type, name, nodes }) => type === 'atrule' && /^(container|media|supports)$/.test(name) && nodes.length > 0

// Cuts that touch are one.
function joined(cuts) {
  return cuts.reduce((all, [from, to]) => {
    const last = all.at(-1)
    if (last?.[1] === from) last[1] = to
    else all.push([from, to])
    return all
  }, [])
}

/** Whether `selector` asks for a class or an element that is not `known`. What it refuses or leaves open does not count. */
export function isStranger(selector, { classes, tags }) {
  let asked = selector
  for (let before; before !== asked;) {
    before = asked
    asked = asked.replace(/:(?!has\()[\w-]+\([^()]*\)/g, '')
  }
  asked = asked.replace(/\[[^\]]*\]/g, '').replace(/:has\(/g, ' ').replace(/::?[\w-]+/g, '')
  const names = (pattern) => [...asked.matchAll(pattern)].map(([, name]) => name)
  return names(/\.([\w-]+)/g).some((name) => !classes.has(name)) ||
    names(/(?<![\w.-])([a-z][a-z0-9]*)/g).some((name) => !tags.has(name))
}

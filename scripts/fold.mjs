// Folds rules that say one thing in several places: Sass writes a mixin's
// declarations as rules of their own. A rule goes to an earlier one of the same
// selector, or into an earlier group of the same condition, where nothing
// between them has a say in what it declares.
const distance = 3

/** The plugin. */
export const folded = {
  postcssPlugin: 'folded',
  OnceExit: (root) => fold(root),
}

function fold(parent) {
  for (const node of [...parent.nodes]) {
    const earlier = isFoldable(node) && target(node)
    if (!earlier) continue
    earlier.append(node.nodes)
    node.remove()
  }
  parent.nodes.filter(isGroup).forEach(fold)
}

function target(node) {
  let earlier = node.prev()
  for (let step = 0; step < distance && earlier && isFoldable(earlier); step += 1) {
    if (isSame(earlier, node)) return earlier
    if (clash(earlier, node)) return undefined
    earlier = earlier.prev()
  }
  return undefined
}

const isGroup = ({ type, name, nodes }) => type === 'atrule' && nodes !== undefined && /^(container|media|supports)$/.test(name)
const isFoldable = (node) => node.type === 'rule' || isGroup(node)
const isSame = (one, other) =>
  (one.type === 'rule' ? one.selector === other.selector : one.name === other.name && one.params === other.params)

// Whether the order of two nodes may count: both declare a property, or one a
// part of what the other declares.
function clash(one, other) {
  const [some, others] = [one, other].map(properties)
  return some.some((property) => others.some((second) => overlap(property, second) || overlap(second, property)))
}

function properties(node) {
  const found = new Set()
  node.walkDecls(({ prop }) => found.add(prop.replace(/^-(webkit|moz)-/, '')))
  return [...found]
}

// Properties that lie across each other, as `border-top` does and `border-color`;
// logical ones lie across all.
const families = [
  /^border/, /^flex/, /^(place|align|justify)-/, /^(gap|row|column|grid)/, /^(page-)?break-/, /^(font|line-height)$/,
]

const overlap = (whole, part) =>
  whole === part || /^(all|inset)|inline|block/.test(whole) || part.startsWith(`${whole}-`) ||
  families.some((family) => family.test(whole) && family.test(part))

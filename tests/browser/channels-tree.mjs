// What a screen reader meets, in its order: the browser's own accessibility tree.

/** The part of the tree that is the widget on `page`; each node has a role, a name and parts. */
export async function treeOf(page, name) {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  // What is ignored is not met, but may hold what is.
  const partsOf = ({ childIds = [] }) => childIds.map((id) => byId.get(id)).filter(Boolean)
    .flatMap((node) => node.ignored ? partsOf(node) : [told(node)])
  const told = (node) => ({ role: node.role.value, name: node.name?.value ?? '', parts: partsOf(node) })
  const widget = find(told(nodes[0]), (node) => node.role === 'region' && node.name === name)[0]
  if (!widget) throw new Error(`there is no region ${name}`)
  return widget
}

/** Every node in `node` that `is` holds for, in reading order. */
export const find = (node, is) => [...is(node) ? [node] : [], ...node.parts.flatMap((part) => find(part, is))]

/** Every node with one of these roles in `node`, in reading order. */
export const withRole = (node, ...roles) => find(node, ({ role }) => roles.includes(role))

/** What is read aloud of `node`; a paragraph stands apart from what is beside it. */
export const textOf = (node) => spoken(node).replace(/\s+/g, ' ').trim()

const spoken = ({ role, name, parts }) => {
  if (role === 'StaticText') return name
  const text = parts.map(spoken).join('')
  return role === 'paragraph' ? ` ${text} ` : text
}

// The notices of what is compiled into dist/: most licences ask for theirs to
// go with every copy. Gathers our own, nhsuk-frontend's and each crate's.
//
//   node scripts/licences.mjs        prints them
import { execFileSync } from 'node:child_process'
import { readFile, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const isNotice = (file) => /^(licen[cs]e|copying|notice|copyright)/i.test(file)

// All notices as one text; a licence that several share word for word stands
// once, under all their names.
export async function notices() {
  const byText = new Map()
  for (const { name, licence, folder } of [await frontend(), ...crates()]) {
    const files = (await readdir(folder)).filter(isNotice).sort()
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
    for (const text of texts.length ? texts : [`Licence: ${licence}`]) {
      const key = text.trim()
      byText.set(key, [...(byText.get(key) ?? []), `${name} (${licence})`])
    }
  }
  const own = await Promise.all(['NOTICE', 'LICENSE'].map((file) => readFile(join(root, file), 'utf8')))
  const theirs = [...byText].map(([text, names]) => `${[...new Set(names)].join('\n')}\n\n${text}\n`)
  return [...own, ...theirs].join(`\n${'-'.repeat(72)}\n\n`)
}

async function frontend() {
  const folder = join(root, 'node_modules', 'nhsuk-frontend')
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return { name: `${name} ${version}`, licence: license, folder }
}

// The crates that a build for the browser links: what is reached from ours by
// ordinary dependencies.
function crates() {
  const options = ['metadata', '--format-version', '1', '--locked', '--filter-platform', 'wasm32-unknown-unknown']
  const printed = execFileSync('cargo', options, { cwd: root, maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] })
  const { packages, resolve } = JSON.parse(printed)
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]))
  const reached = new Set()
  const reach = (id) => {
    if (reached.has(id)) return
    reached.add(id)
    const linked = nodes.get(id).deps.filter(({ dep_kinds: kinds }) => kinds.some(({ kind }) => kind === null))
    linked.forEach(({ pkg }) => reach(pkg))
  }
  reach(resolve.root)
  return packages
    .filter(({ id }) => reached.has(id) && id !== resolve.root)
    .map(({ name, version, license, manifest_path: path }) =>
      ({ name: `${name} ${version}`, licence: license, folder: dirname(path) }))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await notices())

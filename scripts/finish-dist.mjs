// Trunk's post_build hook: adds to the build what Trunk itself does not make.
// That is the style sheets, the content packs, the static edition and the pages
// that fall back to it, and the loader, which is told the names of all of them. A
// name carries a hash of what is in the file, so a browser may keep it for ever;
// `toolkit.js` and the pages keep their names and are asked for anew.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleEmbed, bundleEngine, bundleLoader, bundleReading, bundleStandalone } from './bundle.mjs'
import { shortenImports } from './imports.mjs'
import { notices } from './licences.mjs'
import { withSection } from './divide.mjs'
import { split } from './split.mjs'
import { standalone } from './standalone.mjs'
import { build as buildStyles } from './styles.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const crate = 'social-media-toolkit'
const pages = ['toolkit.html', 'embed.html', 'toolkit-standalone.html']

// A mistake that the reader can act on: shown without a stack.
class Missing extends Error {}

try {
  const staging = process.env.TRUNK_STAGING_DIR
  if (!staging) throw new Missing('TRUNK_STAGING_DIR is not set; this is run by `trunk build`.')
  await finish(staging)
} catch (problem) {
  console.error('finish-dist:', problem instanceof Missing ? problem.message : problem)
  process.exit(1)
}

async function finish(staging) {
  // Whatever this build is, it is not yet the whole release that dist.sh counts on.
  await rm(join(root, '.tools', 'dist.stamp'), { force: true })
  const styles = await writeStyles(staging)
  const embed = await writeHashed(staging, 'embed', 'js', await bundleEmbed())
  const { packs, needs } = await writeEdition(staging, styles.page, embed)
  const { glue, rest, ...engine } = await writeEngine(staging, styles.rest)
  const files = { ...engine, sheet: styles.sheet, packs: { ...packs, rest }, needs }
  await writeFile(join(staging, 'toolkit.js'), await bundleLoader(files))
  await writeFile(join(staging, 'licences.txt'), await notices())
  await completeStandalone(staging, { files, pageSheet: styles.page, glue })
  for (const file of ['web.config', 'config.schema.json']) await copyFile(join(root, 'assets', file), join(staging, file))
  await writeQuiz(staging)
}

// The quiz in the form in which a configuration may have one of the trust's own: the
// opening questions stay the toolkit's.
async function writeQuiz(staging) {
  const { opening, ...quiz } = JSON.parse(await readFile(join(root, 'assets/content/en/quiz.json'), 'utf8'))
  await writeFile(join(staging, 'quiz.json'), `${JSON.stringify(quiz, null, 2)}\n`)
}

// One sheet for the shadow root, whose rest comes with that of the engine, and one for
// the pages around it.
async function writeStyles(staging) {
  const { shadow, rest, page } = await buildStyles()
  return {
    rest,
    sheet: await writeHashed(staging, 'toolkit', 'css', shadow),
    page: await writeHashed(staging, 'page', 'css', page),
  }
}

// The native binary writes the packs and the pages, and says in a manifest
// what the loader has to know. Trunk's environment may be that of a wasm build,
// so the binary is run without it.
async function writeEdition(staging, pageSheet, embed) {
  const edition = ['cargo', 'run', '--quiet', '--features', 'edition', '--bin', 'edition', '--',
    'dist', staging, '--stylesheet', pageSheet, '--embed', embed]
  const run = spawnSync('bash', ['-c', '. scripts/env.sh && without_wasm_env "$@"', 'edition', ...edition],
    { cwd: root, stdio: 'inherit' })
  if (run.status !== 0) throw new Missing('the static edition could not be made; its own message is above.')

  const manifest = join(staging, 'packs', 'manifest.json')
  for (const file of [manifest, ...pages.map((page) => join(staging, page))]) {
    if (!existsSync(file)) throw new Missing(`the edition binary ended well but wrote no ${file}.`)
  }
  const parts = JSON.parse(await readFile(manifest, 'utf8'))
  for (const part of ['packs', 'needs']) {
    if (!parts[part]) throw new Missing(`${manifest} has no "${part}", which the loader needs.`)
  }
  for (const file of Object.values(parts.packs)) {
    if (!existsSync(join(staging, file))) throw new Missing(`${manifest} names ${file}, which is not there.`)
  }
  // The loader has it now; a host page never reads it.
  await rm(manifest)
  return parts
}

// The engine in its two parts, the second among the packs with the styles of its views. Both are named anew:
// Trunk names the whole by what it was before wasm-opt.
async function writeEngine(staging, styles) {
  const names = { wasm: new RegExp(`^${crate}-[0-9a-f]+_bg\\.wasm$`), glue: new RegExp(`^${crate}-[0-9a-f]+\\.js$`) }
  const wasmFile = await findOne(staging, names.wasm)
  const glueFile = await findOne(staging, names.glue)
  const { first, rest } = split(await readFile(join(staging, wasmFile)))
  const { wasm, glue } = shortenImports(first, await readFile(join(staging, glueFile), 'utf8'))
  for (const file of [wasmFile, glueFile]) await rm(join(staging, file))
  const reading = await writeHashed(staging, 'reading', 'js', await bundleReading())
  return {
    glue,
    rest: await writeHashed(staging, 'packs/rest', 'bin', withSection(rest, 'css', styles)),
    engine: await writeHashed(staging, crate, 'js', await bundleEngine(glue, reading)),
    wasm: await writeHashed(staging, crate, 'wasm', wasm),
  }
}

// The one file: the page of the edition binary, with all other files inside.
async function completeStandalone(staging, { files, pageSheet, glue }) {
  const bytes = (file) => readFile(join(staging, file))
  const text = (file) => readFile(join(staging, file), 'utf8')
  const packs = {}
  for (const [name, file] of Object.entries(files.packs)) packs[name] = await bytes(file)
  const script = await bundleStandalone(glue, {
    wasm: await bytes(files.wasm), css: await text(files.sheet), packs, needs: files.needs,
  })
  const parts = { sheetName: pageSheet, sheet: await text(pageSheet), script, notices: await text('licences.txt') }
  const page = join(staging, 'toolkit-standalone.html')
  await writeFile(page, standalone(await readFile(page, 'utf8'), parts))
}

// --- Names -------------------------------------------------------------------

function hashedName(name, extension, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  return `${name}-${hash}.${extension}`
}

async function writeHashed(staging, name, extension, content) {
  const file = hashedName(name, extension, content)
  await writeFile(join(staging, file), content)
  return file
}

async function findOne(staging, pattern) {
  const found = (await readdir(staging)).filter((file) => pattern.test(file))
  if (found.length !== 1) {
    throw new Missing(`expected one file like ${pattern.source} in ${staging}, found ${found.length}.`)
  }
  return found[0]
}

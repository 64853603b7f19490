// What of this machine the tests, the pictures and the bench use: the browser,
// the folder under test, the fixtures.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The folder to deploy; TOOLKIT_DIST names another one to try. */
export const distFolder = resolve(root, process.env.TOOLKIT_DIST || 'dist')

/** The security policy of the contract, which every host page has unless a test says otherwise. */
export const policy = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "connect-src 'self'",
  "img-src 'self' data:", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'",
].join('; ')

/** The browser that scripts/env.sh finds; none is Playwright's own. */
const browser = process.env.TOOLKIT_CHROMIUM ??
  spawnSync('bash', ['-c', '. scripts/env.sh && printf %s "$TOOLKIT_CHROMIUM"'], { cwd: root, encoding: 'utf8' }).stdout

/** How Chromium is started. */
export const browserOptions = {
  executablePath: browser || undefined,
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
}

/** The one file of dist/ that a pattern with one `*` names, as `packs/quiz-*.bin`. */
export function distFile(pattern) {
  const [start, end] = basename(pattern).split('*')
  const folder = dirname(pattern)
  const found = readdirSync(join(distFolder, folder)).filter((file) => file.startsWith(start) && file.endsWith(end))
  if (found.length !== 1) throw new Error(`expected one file ${pattern} in ${distFolder}, found ${found.length}`)
  return join(folder, found[0])
}

/**
 * Writes every fixture as a page into a folder of its own, by the native binary.
 * `take` takes the folder away again.
 */
export function writeFixtures() {
  const folder = mkdtempSync(join(tmpdir(), 'toolkit-fixtures-'))
  const edition = ['cargo', 'run', '--quiet', '--features', 'edition', '--bin', 'edition', '--',
    'fixtures', folder, '--stylesheet', '../page.css']
  const script = '. scripts/env.sh && without_wasm_env "$@"'
  const { status } = spawnSync('bash', ['-c', script, 'edition', ...edition], { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error('the fixtures could not be written; the message of the binary is above')
  return { folder, take: () => rmSync(folder, { recursive: true }) }
}

/** The names of the fixtures in `folder`. */
export const fixtureNames = (folder) => JSON.parse(readFileSync(join(folder, 'fixtures.json'), 'utf8'))

/** Answers what `page` asks for under `/fixtures/` with the fixtures in `folder`, under the policy. */
export async function routeFixtures(page, folder) {
  await page.route('**/fixtures/*.html', (route) => route.fulfill({
    path: join(folder, basename(new URL(route.request().url()).pathname)),
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
  }))
  await page.route('**/page.css', (route) => route.fulfill({ path: join(distFolder, distFile('page-*.css')) }))
}

// What of this machine the tests, the pictures and the bench use: the browser,
// the folder under test, the fixtures.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The folder to deploy; TOOLKIT_DIST names another one to try. */
export const distFolder = resolve(root, process.env.TOOLKIT_DIST || 'dist')

/** Where the fixtures are written, each a page of its own. */
export const fixturesFolder = resolve(root, 'target/fixtures')

/** How Chromium is started: scripts/env.sh finds it, else it is Playwright's own. */
export const browserOptions = {
  executablePath: process.env.TOOLKIT_CHROMIUM || undefined,
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
}

/** Writes every fixture as a page by the native binary; they name `stylesheet`. */
export function writeFixtures(stylesheet) {
  const edition = ['cargo', 'run', '--quiet', '--features', 'edition', '--bin', 'edition', '--',
    'fixtures', fixturesFolder, '--stylesheet', stylesheet]
  const script = '. scripts/env.sh && without_wasm_env "$@"'
  const { status } = spawnSync('bash', ['-c', script, 'edition', ...edition], { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error('the fixtures could not be written; the message of the binary is above')
}

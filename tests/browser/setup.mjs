// Once before all tests; what it returns runs after them.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { distFolder, writeFixtures } from './machine.mjs'

export default function setup() {
  if (!existsSync(join(distFolder, 'toolkit.js'))) {
    throw new Error(`${distFolder} holds no toolkit.js; \`make dist\` makes it`)
  }
  const { folder, take } = writeFixtures()
  process.env.TOOLKIT_FIXTURES = folder
  return take
}

// Once before all tests.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { distFolder, writeFixtures } from './machine.mjs'

export default function setup() {
  if (!existsSync(join(distFolder, 'toolkit.js'))) {
    throw new Error(`${distFolder} holds no toolkit.js; \`make dist\` makes it`)
  }
  writeFixtures()
}

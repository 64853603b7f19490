// Takes a picture of every view in every state, as a phone and as a desk show
// it, and of the demonstration page, into pictures/.
//
//   node scripts/pictures.mjs            (make pictures does the set-up and the build)
//   node scripts/pictures.mjs --readme   only docs/demo.png, for the README
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { browserOptions, distFolder, fixtureNames, root, routeFixtures, writeFixtures } from '../tests/browser/machine.mjs'
import { serve } from './serve.mjs'

const widths = [320, 1280]
const folder = join(root, 'pictures')

async function main(options) {
  if (!existsSync(join(distFolder, 'toolkit.js'))) throw new Error(`${distFolder} holds no toolkit.js; \`make dist\` makes it`)
  const server = await serve({ root: distFolder, port: 0 })
  const browser = await chromium.launch(browserOptions)
  try {
    const readme = options.includes('--readme')
    // The README's picture is 1280 by 800 of a somewhat larger window, so that more of the page is in it.
    const deviceScaleFactor = readme ? 0.8 : 1
    const context = await browser.newContext({ baseURL: server.url, locale: 'en-GB', reducedMotion: 'reduce', deviceScaleFactor })
    const page = await context.newPage()
    await (readme ? forReadme(page) : all(page))
  } finally {
    await browser.close()
    await server.close()
  }
}

async function all(page) {
  const fixtures = writeFixtures()
  const names = fixtureNames(fixtures.folder)
  await routeFixtures(page, fixtures.folder)
  rmSync(folder, { recursive: true, force: true })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    for (const name of names) {
      await page.goto(`/fixtures/${name}.html`)
      await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
    }
    await openDemo(page)
    await page.screenshot({ path: join(folder, `demo-${width}.png`), fullPage: true })
  }
  fixtures.take()
  console.log(`pictures: ${widths.length * (names.length + 1)} in pictures/`)
}

async function forReadme(page) {
  await page.setViewportSize({ width: 1600, height: 1000 })
  await openDemo(page)
  mkdirSync(join(root, 'docs'), { recursive: true })
  await page.screenshot({ path: join(root, 'docs/demo.png') })
  console.log('pictures: docs/demo.png')
}

async function openDemo(page) {
  await page.goto('/')
  await page.locator('social-media-toolkit .toolkit-main [id="home"]').waitFor()
}

try {
  await main(process.argv.slice(2))
} catch (problem) {
  console.error('pictures:', problem.message)
  process.exitCode = 1
}

// Host pages as there are: whole pages from the folder hosts/, with the styles
// of the frameworks that they are made with.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { element, policy } from './fixtures.mjs'
import { root } from './machine.mjs'

const read = (path) => readFileSync(join(root, path), 'utf8')

const frameworks = {
  bootstrap: 'node_modules/bootstrap/dist/css/bootstrap.css',
  wordpress: 'node_modules/undescores-for-npm/style.css',
}

/**
 * Opens the page hosts/`name`.html with the styles of its framework, then those
 * in `css`, under the contract's policy. Its `<div id="box">` holds `widget`, by
 * default the element; with none, the page does without the loader too.
 */
export async function openHost(page, name, { css = '', widget = element() } = {}) {
  const loader = widget ? '<script type="module" src="/toolkit.js"></script>' : ''
  const sheets = ['framework', 'host'].map((sheet) => `<link rel="stylesheet" href="${sheet}.css">`).join('')
  const html = read(`tests/browser/hosts/${name}.html`)
    .replace('<!-- head -->', `<link rel="icon" href="data:,">${sheets}${loader}`)
    .replace('<!-- widget -->', widget)
  const headers = { 'Content-Security-Policy': policy }
  const framework = frameworks[name] ? read(frameworks[name]) : ''
  await page.unrouteAll()
  await page.route('**/host/*.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html }))
  await page.route('**/host/framework.css', (route) => route.fulfill({ contentType: 'text/css', body: framework }))
  await page.route('**/host/host.css', (route) => route.fulfill({ contentType: 'text/css', body: css }))
  // Another address each time, so that going to it is never a mere step within the page.
  await page.goto(`/host/${name}-${++opened}.html`)
}

let opened = 0

// The settings that docs/servers.md tells people to paste, on real servers, and
// those for IIS as far as a file can show them.
import { readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { distFolder } from './machine.mjs'
import { expect, ready, served, test, toolkit } from './fixtures.mjs'
import { startServer } from './servers.mjs'

const forGood = 'public, max-age=31536000, immutable'
const text = (kind) => `text/${kind}; charset=utf-8`

// One file of each kind, with what docs/servers.md promises for it.
const files = () => [
  ['toolkit.js', text('javascript'), 'no-cache'],
  ['toolkit.html', text('html'), 'no-cache'],
  ['index.html', text('html'), 'no-cache'],
  ['demo.css', text('css'), 'no-cache'],
  ['demo.svg', 'image/svg+xml', 'no-cache'],
  ['licences.txt', text('plain'), 'no-cache'],
  ['social-media-toolkit-*.js', text('javascript'), forGood],
  ['reading-*.js', text('javascript'), forGood],
  ['social-media-toolkit-*.wasm', 'application/wasm', forGood],
  ['toolkit-*.css', text('css'), forGood],
  ['packs/core-*.bin', 'application/octet-stream', forGood],
].map(([name, type, caching]) => ({ path: name.includes('*') ? served(name) : `/${name}`, type, caching }))

for (const kind of ['nginx', 'apache']) {
  const onServer = test.extend({
    site: [async ({}, use) => {
      const server = await startServer(kind)
      await use(server.url)
      await server.stop()
    }, { scope: 'worker' }],
    baseURL: async ({ site }, use) => use(site),
  })

  onServer.describe(`${kind} with the settings of the documentation`, () => {
    onServer('sends each kind of file with its type, its caching and its two headers', async ({ request }) => {
      for (const { path, type, caching } of files()) {
        const answer = await request.get(`/toolkit${path}`)
        expect.soft(answer.status(), path).toBe(200)
        expect.soft(headersOf(answer), path).toEqual({ type, caching, origin: '*', sniffing: 'nosniff' })
      }
    })

    onServer('answers a file that has not changed without sending it again', async ({ site }) => {
      for (const encoding of ['identity', 'gzip', 'br']) {
        const ask = (headers) => fetch(`${site}/toolkit/toolkit.js`, { headers: { 'Accept-Encoding': encoding, ...headers } })
        const etag = (await ask({})).headers.get('etag')
        expect.soft((await ask({ 'If-None-Match': etag })).status, `asked for ${encoding}`).toBe(304)
      }
    })

    onServer('compresses the engine for a browser that takes it', async ({ request }) => {
      const engine = await request.get(`/toolkit${served('social-media-toolkit-*.wasm')}`, { headers: { 'Accept-Encoding': 'gzip' } })
      expect(engine.headers()['content-encoding']).toBe('gzip')
    })

    onServer('runs the demonstration page', async ({ page }) => {
      await page.goto('/toolkit/index.html')
      await ready(page)
      await expect(toolkit(page).getByRole('navigation').first()).toBeVisible()
    })

    // There its own files come from another origin than the page.
    onServer('runs in a sandboxed frame', async ({ page }) => {
      await page.route('**/frame.html', (route) => route.fulfill({
        contentType: 'text/html',
        body: '<link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="/toolkit/index.html" width="900" height="700"></iframe>',
      }))
      await page.goto('/frame.html')
      const framed = page.frameLocator('iframe').locator('social-media-toolkit')
      await framed.scrollIntoViewIfNeeded()
      await expect(framed.getByRole('navigation').first()).toBeVisible()
    })
  })
}

test('the server that the project itself uses sends the same', async ({ request }) => {
  for (const { path, type, caching } of files()) {
    const sent = headersOf(await request.get(path))
    // It says no charset but for pages: scripts are UTF-8 by definition, and styles take the one of their page.
    expect.soft({ ...sent, type: essence(sent.type) }, path).toEqual({ type: essence(type), caching, origin: '*', sniffing: 'nosniff' })
  }
})

test('IIS is told the same types, headers and caching by web.config', async ({ page }) => {
  const settings = await readWebConfig(page)
  for (const { path, type, caching } of files()) {
    expect.soft(settings.types[extname(path)], path).toBe(type)
    const inPacks = path.startsWith('/packs/')
    // Without an extra module IIS tells folders apart, not names: outside packs/ the safe choice.
    expect.soft(inPacks ? settings.packs : settings.top, path).toBe(inPacks ? caching : 'no-cache')
  }
  expect(settings.headers).toEqual({ 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' })
  expect(settings.unremoved, 'added without being removed before, which IIS may refuse').toEqual([])
})

test('IIS knows the type of every file in the folder', async ({ page }) => {
  const { types } = await readWebConfig(page)
  const there = readdirSync(distFolder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name !== 'web.config')
  const unknown = there.map((file) => extname(file.name)).filter((extension) => !types[extension])
  expect(unknown).toEqual([])
  const changing = there.filter((file) => file.parentPath === join(distFolder, 'packs') && !/-[0-9a-f]{8}\.[a-z]+$/.test(file.name))
  expect(changing.map((file) => file.name), 'kept for a year in packs/ without a hash in its name').toEqual([])
})

// --- Reading --------------------------------------------------------------------

function headersOf(answer) {
  const headers = answer.headers()
  return {
    type: headers['content-type']?.toLowerCase(),
    caching: headers['cache-control'],
    origin: headers['access-control-allow-origin'],
    sniffing: headers['x-content-type-options'],
  }
}

const essence = (type) => type?.split(';')[0]

/** What dist/web.config says, read by a browser's XML parser. */
function readWebConfig(page) {
  return page.evaluate((xml) => {
    const file = new DOMParser().parseFromString(xml, 'application/xml')
    const mistake = file.querySelector('parsererror')
    if (mistake) throw new Error(mistake.textContent)
    const top = file.querySelector('configuration > system\\.webServer')
    const added = (selector, name) => [...top.querySelectorAll(selector)].map((one) => [one.getAttribute(name), one])
    const types = added('staticContent > mimeMap', 'fileExtension')
    const headers = added('customHeaders > add', 'name')
    // What IIS makes of a <clientCache>.
    const caching = (place) => {
      const cache = place.querySelector('clientCache')
      const custom = cache.getAttribute('cacheControlCustom')
      if (cache.getAttribute('cacheControlMode') === 'DisableCache') return 'no-cache'
      const [days] = cache.getAttribute('cacheControlMaxAge').split('.')
      const [kept, ...more] = custom.split(', ')
      return [kept, `max-age=${days * 24 * 60 * 60}`, ...more].join(', ')
    }
    return {
      types: Object.fromEntries(types.map(([name, one]) => [name, one.getAttribute('mimeType')])),
      headers: Object.fromEntries(headers.map(([name, one]) => [name, one.getAttribute('value')])),
      unremoved: [...types, ...headers].filter(([name, one]) => {
        const before = one.previousElementSibling
        return before?.localName !== 'remove' || ![...before.attributes].some(({ value }) => value === name)
      }).map(([name]) => name),
      top: caching(top),
      packs: caching(file.querySelector('location[path="packs"]')),
    }
  }, readFileSync(join(distFolder, 'web.config'), 'utf8'))
}

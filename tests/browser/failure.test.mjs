// What a hospital network does to files on their way: missing, cut, another's
// page in their place, never arriving.
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sirv from 'sirv'
import { word } from './content.mjs'
import { details, element, expect, expectFocus, place, ready, served, test, toolkit } from './fixtures.mjs'
import { distFile, distFolder } from './machine.mjs'

const files = {
  engine: 'social-media-toolkit-*.js',
  wasm: 'social-media-toolkit-*.wasm',
  'style sheet': 'toolkit-*.css',
  'core pack': 'packs/core-*.bin',
}
const address = (what) => `**${served(files[what])}`
const bytes = (what) => readFileSync(join(distFolder, distFile(files[what])))
const type = { engine: 'text/javascript', wasm: 'application/wasm', 'style sheet': 'text/css', 'core pack': 'application/octet-stream' }

const child = (page) => page.getByRole('link', { name: 'Read the toolkit' })
const body = `<p><button type="button">Menu</button></p>${element()}<div id="menu" hidden>Canteen</div>`
const sentence = word('loader.failed').split('{reason}')[0].trim()

const page200 = {
  contentType: 'text/html; charset=utf-8',
  body: '<!doctype html><html><head><title>Sign in</title><style>body { margin: 0 } a { color: red }</style></head><body>Please sign in</body></html>',
}

/** The children stay in sight, the page works. */
async function expectChildren(page) {
  await expect(child(page)).toBeVisible()
  await page.evaluate(() => {
    document.querySelector('button').onclick = () => { document.getElementById('menu').hidden = false }
  })
  await page.getByRole('button', { name: 'Menu' }).click()
  await expect(page.getByText('Canteen')).toBeVisible()
}

/** The children stay, a line under them says why, and the page is told once. */
async function expectFallback(page) {
  const line = toolkit(page).getByText(sentence)
  await expect(line).toBeVisible()
  await expect(line, 'with a reason').not.toHaveText(new RegExp(`${sentence}\\s*$`))
  await expectChildren(page)
  expect(await toolkit(page).evaluate((element) => element.shadowRoot?.childElementCount ?? 0)).toBe(0)
  expect(await details(page, 'toolkit-error')).toEqual([{ kind: 'engine', message: expect.stringMatching(/\S/) }])
}

test('a syntax error in the engine’s script leaves the children, with the reason', async ({ page, host }) => {
  await page.route(address('engine'), (route) => route.fulfill({ contentType: type.engine, body: 'export const open = (' }))
  await host(body)
  await expectFallback(page)
})

test('an engine’s script that is empty leaves the children, with the reason', async ({ page, host }) => {
  await page.route(address('engine'), (route) => route.fulfill({ contentType: type.engine, body: '' }))
  await host(body)
  await expectFallback(page)
})

for (const what of Object.keys(files)) {
  test(`a sign-in page in place of the ${what} leaves the children, with the reason`, async ({ page, host, expected }) => {
    if (what === 'engine') expected('console', /MIME type/)
    await page.route(address(what), (route) => route.fulfill(page200))
    await host(body)
    await expectFallback(page)
  })

  test(`a way to a sign-in server in place of the ${what} leaves the children, with the reason`, async ({ page, host, expected }) => {
    expected('violation', /^(connect-src|script-src)/)
    expected('console', /./)
    const away = 'https://login.example/'
    await page.route(address(what), (route) => route.fulfill({ status: 302, headers: { location: away } }))
    await host(body)
    await expectFallback(page)
  })

  test(`where the ${what} never arrives the children stay and the page works`, async ({ page, host }) => {
    await page.route(address(what), () => {})
    await host(body)
    await expectChildren(page)
    expect(await details(page, 'toolkit-error')).toEqual([])
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })
}

test('a sign-in page in place of a view’s pack is said where the view would be, and Try again brings it', async ({ page, host }) => {
  let there = false
  await page.route(`**${served('packs/quotes-*.bin')}`, (route) => (there ? route.continue() : route.fulfill(page200)))
  await host(element('view="quotes"'))
  const notice = page.getByRole('alert')
  await expect(notice).toContainText(word('notice.missing.title'))
  await expect.poll(() => details(page, 'toolkit-error')).toEqual([{ kind: 'content', message: expect.stringMatching(/quotes/) }])
  there = true
  await notice.getByRole('button', { name: word('notice.again') }).click()
  await expectFocus(page, 'quotes')
})

test('a reader who is offline is told so where a further view would be, and goes on when online again', async ({ page, context, host, expected }) => {
  expected('console', /ERR_INTERNET_DISCONNECTED/)
  await host(element())
  await ready(page)
  await context.setOffline(true)
  await page.getByRole('navigation', { name: word('nav.label') }).getByRole('link', { name: word('nav.quotes') }).click()
  const notice = page.getByRole('alert')
  await expect(notice).toContainText(word('notice.missing.title'))
  // The view has two packs; whether they fail together or one by one is chance.
  const kinds = new Set((await details(page, 'toolkit-error')).map(({ kind }) => kind))
  expect([...kinds]).toEqual(['content'])
  await context.setOffline(false)
  await notice.getByRole('button', { name: word('notice.again') }).press('Enter')
  await expectFocus(page, 'quotes')
})

// Playwright's own answers are whole; these come from a server that stops midway.
const whole = bytes('wasm')
const half = whole.subarray(0, whole.length / 2)
const broken = {
  'with bytes changed': (response) => response.end(whole.map((byte, index) => (index > 2000 && index % 97 === 0 ? byte ^ 0xff : byte))),
  'as its first half': (response) => response.end(half),
  'as half of what was announced': (response) => {
    response.setHeader('content-length', whole.length)
    response.write(half, () => response.destroy())
  },
  'not at all': (response) => response.destroy(),
  'as nothing': (response) => response.end(),
}
const breaking = test.extend({
  wasm: ['', { option: true }],
  baseURL: async ({ wasm }, use) => {
    const files = sirv(distFolder)
    const server = createServer((request, response) => {
      if (!request.url.endsWith('.wasm')) return files(request, response)
      response.setHeader('content-type', type.wasm)
      broken[wasm](response)
    })
    await new Promise((listening) => { server.listen(0, '127.0.0.1', listening) })
    await use(`http://127.0.0.1:${server.address().port}`)
    server.closeAllConnections()
    server.close()
  },
})
for (const how of Object.keys(broken)) {
  breaking.describe(() => {
    breaking.use({ wasm: how })
    breaking(`wasm that arrives ${how} leaves the children, with the reason`, async ({ host, page, expected }) => {
      if (/announced|not at all/.test(how)) expected('console', /net::ERR_/)
      await host(body)
      await expectFallback(page)
    })
  })
}

test('at 320 pixels the line and the children fit, and the line can be read whole', async ({ page, host, axe }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.route(address('wasm'), (route) => route.fulfill(page200))
  await host(body)
  await expectFallback(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await axe()
})

// Where the browser is older than the widget: each lacks what came last to it.
const old = {
  'style sheets made by script': () => { delete CSSStyleSheet.prototype.replaceSync },
  'style sheets that a shadow root adopts': () => { delete window.CSSStyleSheet },
  'WebAssembly that compiles as it arrives': () => { delete WebAssembly.compileStreaming },
  'WebAssembly’s newer features': () => {
    const refuse = () => Promise.reject(new WebAssembly.CompileError('invalid opcode 0xfc'))
    Object.assign(WebAssembly, { compile: refuse, compileStreaming: refuse })
  },
}
for (const [what, take] of Object.entries(old)) {
  test(`a browser without ${what} leaves the children, with the reason`, async ({ page, host }) => {
    await page.addInitScript(take)
    await host(body)
    await expectFallback(page)
  })
}

const without = {
  IntersectionObserver: () => { delete window.IntersectionObserver },
  'CSS.registerProperty': () => { delete CSS.registerProperty },
}
for (const [what, take] of Object.entries(without)) {
  test(`a browser without ${what} shows the widget`, async ({ page, host }) => {
    await page.addInitScript(take)
    await host(element())
    await ready(page)
    await expect(place(page, 'home')).toBeVisible()
  })
}

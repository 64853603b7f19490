// What every browser test stands on: a watch over the page, host pages made on
// the fly, and a few questions to ask of a widget.
import { readFileSync } from 'node:fs'
import { expect, test as base } from '@playwright/test'
import { violations } from './axe.mjs'
import { distFile, policy, routeFixtures } from './machine.mjs'

export { expect, policy }

export const test = base.extend({
  baseURL: async ({}, use) => use(process.env.TOOLKIT_URL),

  // Runs for every test, named or not: fails it for what went wrong on its
  // pages and was not declared, and for what was declared and did not happen.
  expected: [async ({ context, baseURL }, use, info) => {
    const watch = new Watch()
    await watchContext(context, baseURL, watch)
    await use(watch.declare)
    expect.soft(watch.problems, 'what went wrong on the pages of this test').toEqual([])
    // A test that stopped early did not come to everything that it declared.
    if (info.errors.length === 0) expect(watch.unmet(), 'what was expected to happen and did not').toEqual([])
  }, { auto: true }],

  /** Opens a host page made of `body`; see `hostPage`. */
  host: async ({ page }, use) => use((body, options) => hostPage(page, body, options)),

  /** Finds no accessibility violation on the whole page, shadow roots included. */
  axe: async ({ page }, use) => use(async (where) => {
    expect(await violations(page, where), `accessibility: ${where ?? page.url()}`).toEqual([])
  }),

  /** Opens the page of a fixture. */
  fixture: async ({ page }, use) => {
    await routeFixtures(page, process.env.TOOLKIT_FIXTURES)
    await use((name) => page.goto(`/fixtures/${name}.html`))
  },
})

// --- The watch -----------------------------------------------------------------

// Problems are told as `kind: text`; a test declares one by its kind and a
// pattern of its text.
class Watch {
  problems = []
  #declared = []

  declare = (kind, pattern) => {
    this.#declared.push({ kind, pattern, met: false })
  }

  report(kind, text) {
    const declared = this.#declared.filter((one) => one.kind === kind && one.pattern.test(text))
    if (declared.length === 0) this.problems.push(`${kind}: ${text}`)
    for (const one of declared) one.met = true
    return declared.length > 0
  }

  unmet() {
    return this.#declared.filter((one) => !one.met).map(({ kind, pattern }) => `${kind}: ${pattern}`)
  }
}

// Kinds: `console` (an error or a warning), `exception`, `violation` (of the
// security policy), `status` (an answer from 400 up), `elsewhere` (a request to
// another origin; all but a declared one of a new page are stopped).
async function watchContext(context, baseURL, watch) {
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) watch.report('console', message.text())
  })
  context.on('weberror', (problem) => watch.report('exception', String(problem.error())))
  context.on('response', (response) => {
    if (response.status() >= 400) watch.report('status', `${response.status()} ${new URL(response.url()).pathname}`)
  })
  await context.exposeBinding('toolkitViolation', (_, text) => { watch.report('violation', text) })
  await context.addInitScript(observe)
  await context.route((url) => /^(https?|wss?):$/.test(url.protocol) && url.origin !== baseURL, async (route) => {
    const request = route.request()
    const allowed = watch.report(opensPage(request) ? 'new page' : 'elsewhere', request.url())
    if (!allowed) return route.abort()
    await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title>' })
  })
}

// A link with a target of its own opens a page, which has no frame that the
// request could name yet.
function opensPage(request) {
  if (!request.isNavigationRequest()) return false
  try {
    const page = request.frame().page()
    return page.context().pages().indexOf(page) > 0
  } catch {
    return true
  }
}

// In each page, before its own scripts: the widget's events as they arrive at
// the document, and breaches of the security policy.
function observe() {
  window.toolkitEvents = []
  for (const name of ['ready', 'view', 'quiz-complete', 'share', 'error']) {
    document.addEventListener(`toolkit-${name}`, (event) => {
      const { type, detail, bubbles, composed, target } = event
      const on = target.id || target.localName
      window.toolkitEvents.push({ type, detail: JSON.parse(JSON.stringify(detail)), bubbles, composed, on })
    })
  }
  document.addEventListener('securitypolicyviolation', (event) => {
    window.toolkitViolation(`${event.effectiveDirective} ${event.blockedURI}`)
  })
}

// --- Host pages -------------------------------------------------------------------

/** The element with its child, as a host page has it; `attributes` as text. */
export const element = (attributes = '') =>
  `<social-media-toolkit ${attributes}><a href="/toolkit.html">Read the toolkit</a></social-media-toolkit>`

/**
 * Opens an intranet page whose main part is `body`: under the contract's policy
 * and with the loader, unless told otherwise. `css` is a host's own style sheet,
 * `at` what follows the page's name in its address.
 */
async function hostPage(page, body, options = {}) {
  const { loader = '<script type="module" src="/toolkit.js"></script>', security = policy, css = '', at = '' } = options
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Host page</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
    <link rel="stylesheet" href="host.css">${loader}</head>
    <body><main><h1>Host page</h1>${body}</main></body></html>`
  const headers = { 'Content-Security-Policy': security }
  await page.route('**/host/*.html*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html }))
  await page.route('**/host/host.css', (route) => route.fulfill({ contentType: 'text/css', body: css }))
  await page.goto(`/host/page.html${at}`)
}

// --- Questions ---------------------------------------------------------------------

/** The element; or the one at `index`. */
export const toolkit = (page, index = 0) => page.locator('social-media-toolkit').nth(index)

/** The place with this id in a widget. */
export const place = (inside, id) => inside.locator(`[id="${id}"]`)

/** The widget's events so far, all or those of a type. */
export const events = (page, type) =>
  page.evaluate((type) => window.toolkitEvents.filter((event) => !type || event.type === type), type)

/** The details of the widget's events of a type. */
export const details = async (page, type) => (await events(page, type)).map((event) => event.detail)

/** Waits until `count` widgets have shown their view. */
export const ready = (page, count = 1) =>
  expect.poll(async () => (await events(page, 'toolkit-ready')).length, { message: 'widgets ready' }).toBe(count)

/** What has the focus, through shadow roots: its id, else its element's name; nothing where nothing has it. */
export const focused = (page) => page.evaluate(() => {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active === document.body ? null : active.id || active.localName
})

/** Waits until what has this id has the focus. */
export const expectFocus = (page, id) => expect.poll(() => focused(page), { message: 'what has the focus' }).toBe(id)

/** Waits until the place with this id is in sight, with most of its box. */
export const expectInSight = (page, id) => expect(place(page, id)).toBeInViewport({ ratio: 0.9 })

/** The page's fragment, decoded. */
export const fragment = (page) => page.evaluate(() => decodeURIComponent(location.hash))

export const scrolled = (page) => page.evaluate(() => window.scrollY)

/** Waits until the page has drawn what it was told so far. */
export const drawn = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))

/** The address of the one file of dist/ that a pattern names. */
export const served = (pattern) => `/${distFile(pattern)}`

/** The version of the crate. */
export const version = /^version = "(.+)"$/m.exec(readFileSync(new URL('../../Cargo.toml', import.meta.url), 'utf8'))[1]

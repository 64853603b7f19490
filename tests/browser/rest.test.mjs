// The engine comes in two parts: what the quiz's questions take, and the rest with
// the other views.
import { word } from './content.mjs'
import { details, element, expect, expectFocus, place, ready, served, test, toolkit } from './fixtures.mjs'
import { again, panicBy } from './instance.mjs'
import { offers } from './reader.mjs'

const file = served('packs/rest-*.bin')
const nav = (page, key) =>
  page.getByRole('navigation', { name: word('nav.label') }).getByRole('link', { name: word(key) })

const panics = (expected) => {
  expected('exception', /unreachable/)
  expected('console', /forced/)
}

/** Everything that a page asks for. */
function watch(page) {
  const asked = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  return asked
}

test('the quiz alone does without the rest until its first answer is given', async ({ page, host }) => {
  const asked = watch(page)
  await host(element('view="quiz" only'))
  await ready(page)
  await page.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  await expect(offers(page).first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(asked).toContain(served('toolkit-*.css'))
  expect(asked).not.toContain(file)
  await offers(page).first().click()
  await Promise.all([page.waitForRequest(`**${file}`), page.getByRole('button', { name: word('quiz.continue') }).click()])
})

for (const view of ['home', 'chapter/2', 'channels', 'quotes', 'resources']) {
  test(`${view} leaves the children in sight until the rest has come, and asks for it once`, async ({ page, host }) => {
    const asked = watch(page)
    let letGo
    const held = new Promise((done) => { letGo = done })
    await page.route(`**${file}`, async (route) => { await held; await route.continue() })
    const wanted = page.waitForRequest(`**${file}`)
    await host(element(`view="${view}"`))
    await wanted
    await expect.poll(() => asked.some((path) => path.endsWith('.wasm'))).toBe(true)
    await expect(page.getByRole('link', { name: 'Read the toolkit' }), 'the children stay until then').toBeVisible()
    await page.evaluate(() => {
      new MutationObserver(() => {
        const root = document.querySelector('social-media-toolkit').shadowRoot
        if (root?.querySelector('.toolkit-loading')) window.loading = true
      }).observe(document, { subtree: true, childList: true, attributes: true })
    })
    letGo()
    await ready(page)
    expect(await page.evaluate(() => window.loading), 'nothing shows that it is loading').toBeUndefined()
    expect(asked.filter((path) => path === file)).toHaveLength(1)
  })
}

test('from the quiz to a chapter it says that it is loading until the rest has come', async ({ page, host }) => {
  let letGo
  const held = new Promise((done) => { letGo = done })
  await page.route(`**${file}`, async (route) => { await held; await route.continue() })
  await host(element('view="quiz"'))
  await ready(page)
  await nav(page, 'nav.chapters').click()
  await expect(page.getByRole('status').filter({ hasText: word('notice.loading') })).toBeVisible()
  await expect(place(page, 'chapter/1')).toHaveCount(0)
  letGo()
  await expectFocus(page, 'chapter/1')
})

const failures = {
  'that is missing': { status: 404, body: 'Not found' },
  'with a sign-in page in its place': { contentType: 'text/html', body: '<!doctype html>\n<title>Sign in</title>\n<p>Please sign in</p>' },
}
for (const [how, answer] of Object.entries(failures)) {
  test(`a rest ${how} is told, and Try again brings it`, async ({ page, host, expected }) => {
    if (answer.status) {
      expected('status', /^404 \/packs\/rest-/)
      expected('console', /404/)
    }
    let there = false
    await page.route(`**${file}`, (route) => (there ? route.continue() : route.fulfill(answer)))
    await host(element('view="quotes"'))
    const notice = page.getByRole('alert')
    await expect(notice).toContainText(word('notice.missing.title'))
    await expect.poll(() => details(page, 'toolkit-error')).toEqual([{ kind: 'content', message: expect.stringMatching(/rest/) }])
    there = true
    await notice.getByRole('button', { name: word('notice.again') }).press('Enter')
    await expectFocus(page, 'quotes')
  })
}

test('the quiz here and the quotes there share the rest, and keep it over a panic', async ({ page, host, expected }) => {
  panics(expected)
  await host(element('id="quiz-here" view="quiz" only') + element('id="quotes-there" view="quotes" only'))
  await ready(page, 2)
  await panicBy(page, toolkit(page).getByRole('link', { name: word('quiz.start'), exact: true }))
  await again(toolkit(page, 1)).click()
  await expect(place(toolkit(page, 1), 'quotes')).toBeVisible()
  await expect(place(toolkit(page), 'quiz')).toBeVisible()
})

test('a chapter that was come to from the quiz is there again after a panic', async ({ page, host, expected }) => {
  panics(expected)
  await host(element('view="quiz"'))
  await ready(page)
  await nav(page, 'nav.chapters').click()
  await expectFocus(page, 'chapter/1')
  await panicBy(page, nav(page, 'nav.quotes'))
  await again(page).click()
  await expect(place(page, 'chapter/1')).toBeVisible()
})

test('a configuration whose reader does not come is told, and the quiz stays the standard one', async ({ page, host, expected }) => {
  expected('status', /^404 \/packs\/rest-/)
  expected('console', /404/)
  expected('console', /^social-media-toolkit: /)
  await page.route(`**${file}`, (route) => route.fulfill({ status: 404, body: 'Not found' }))
  await host(element('view="quiz" only config="/trust.json"'))
  await ready(page)
  expect(await details(page, 'toolkit-error')).toEqual([{ kind: 'config', message: expect.stringMatching(/rest-.*404/) }])
  await page.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  await expect(offers(page).first()).toBeVisible()
})

test('where the rest cannot be started at first, the view says so, and Try again brings it', async ({ page, host }) => {
  await page.addInitScript(() => {
    const { instantiate } = WebAssembly
    WebAssembly.instantiate = (module, imports) => {
      // The first part takes other imports.
      if (!imports.a || window.mended) return instantiate(module, imports)
      return Promise.reject(RangeError('no memory left'))
    }
  })
  await host(element('view="quotes"'))
  const notice = page.getByRole('alert')
  await expect(notice).toContainText(word('notice.missing.title'))
  expect(await details(page, 'toolkit-error')).toEqual([{ kind: 'content', message: expect.stringContaining('no memory left') }])
  await page.evaluate(() => { window.mended = true })
  await notice.getByRole('button', { name: word('notice.again') }).click()
  await expectFocus(page, 'quotes')
})

test('a configuration that could not be read for want of the rest counts once it is there', async ({ page, host, expected }) => {
  expected('console', /^social-media-toolkit: /)
  let there = false
  await page.route(`**${file}`, (route) => (there ? route.continue() : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' })))
  await host(element('view="quiz" only config="/trust.json"'))
  await ready(page)
  expect(await details(page, 'toolkit-error')).toEqual([{ kind: 'config', message: expect.stringContaining('the pack ‘rest’ cannot be read') }])
  there = true
  await toolkit(page).evaluate((element) => element.setAttribute('config', '/trust.json?'))
  await expect(page.getByText(word('trust.foot').replace('{name}', 'Wrenfield and Vale'))).toBeVisible()
})

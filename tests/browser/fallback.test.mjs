// Where something is missing: what the reader sees until the engine runs, and
// for good if it cannot.
import { quotes, word } from './content.mjs'
import { details, element, expect, expectFocus, focused, place, policy, ready, served, test, toolkit } from './fixtures.mjs'

const child = (page) => page.getByRole('link', { name: 'Read the toolkit' })
const body = `<p><a href="#contact">Contact</a></p>${element()}<p id="contact" tabindex="-1">Call us.</p>`
/** What the line under the children says before its reason. */
const sentence = word('loader.failed').split('{reason}')[0].trim()

/** The children stay, a line says why, the page is told and works. */
async function expectFallback(page, kind = 'engine') {
  await expect.poll(() => details(page, 'toolkit-error')).toEqual([{ kind, message: expect.stringMatching(/\S/) }])
  await expect(child(page)).toBeVisible()
  await expect(toolkit(page).getByText(sentence)).toBeVisible()
  await expect(toolkit(page).getByText(sentence)).not.toHaveText(new RegExp(`${sentence}\\s*$`))
  expect(await toolkit(page).evaluate((element) => element.shadowRoot)).toBeNull()
  await page.getByRole('link', { name: 'Contact' }).click()
  await expect(page).toHaveURL(/#contact$/)
  await child(page).click()
  await expect(page).toHaveURL(/\/toolkit\.html$/)
}

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false })

  test('the child is seen and leads to the whole toolkit', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Read the social media toolkit' }).click()
    await expect(page).toHaveURL(/\/toolkit\.html$/)
    for (const id of ['home', 'chapter/1', 'chapter/6', 'channels', 'quiz', 'quotes', 'resources']) await expect(place(page, id)).toBeVisible()
    for (const { text } of quotes) await expect(page.locator('.toolkit-quote__text', { hasText: text }).first()).toBeVisible()
    await page.getByRole('link', { name: /^2\. / }).click()
    await expect(place(page, 'chapter/2')).toBeInViewport()
  })
})

test('until the engine runs the child is seen, and then the view alone', async ({ page, host }) => {
  let answer
  const held = new Promise((done) => { answer = done })
  await page.route('**/*.wasm', async (route) => { await held; await route.continue() })
  await host(body)
  await expect(child(page)).toBeVisible()
  expect(await toolkit(page).evaluate((element) => element.shadowRoot)).toBeNull()
  answer()
  await ready(page)
  await expect(place(page, 'home')).toBeVisible()
  await expect(child(page)).toBeHidden()
})

for (const [what, file] of [['engine', 'social-media-toolkit-*.js'], ['wasm', 'social-media-toolkit-*.wasm'], ['style sheet', 'toolkit-*.css'], ['core pack', 'packs/core-*.bin']]) {
  test(`a missing ${what} leaves the children, with the reason, and the page works`, async ({ page, host, expected, axe }) => {
    expected('status', /^404 /)
    expected('console', /404/)
    await page.route(`**${served(file)}`, (route) => route.fulfill({ status: 404, body: 'Not found' }))
    await host(body)
    await expect(toolkit(page).getByText(sentence)).toBeVisible()
    await axe()
    await expectFallback(page)
  })
}

test('a policy that refuses WebAssembly leaves the children, with the reason', async ({ page, host, expected }) => {
  expected('violation', /^script-src.* wasm-eval$/)
  await host(body, { security: policy.replace(" 'wasm-unsafe-eval'", '') })
  await expectFallback(page)
})

test('a browser without WebAssembly leaves the children, with the reason', async ({ page, host }) => {
  await page.addInitScript(() => { delete window.WebAssembly })
  await host(body)
  await expectFallback(page)
})

for (const type of ['application/octet-stream', 'text/html', 'application/wasm; charset=utf-8', '']) {
  test(`a server that gives wasm ${type ? `the type ${type}` : 'no type'} is no obstacle`, async ({ page, host }) => {
    await page.route('**/*.wasm', async (route) => {
      const response = await route.fetch()
      const { 'content-type': _, ...headers } = response.headers()
      await route.fulfill({ response, headers: type ? { ...headers, 'content-type': type } : headers })
    })
    await host(body)
    await ready(page)
    await expect(place(page, 'home')).toBeVisible()
  })
}

test('an element tries again when it comes back to the page', async ({ page, host, expected }) => {
  expected('status', /^404 .*\.wasm$/)
  expected('console', /404/)
  let there = false
  await page.route('**/*.wasm', (route) => (there ? route.continue() : route.fulfill({ status: 404, body: 'Not found' })))
  await host(body)
  await expect(toolkit(page).getByText(sentence)).toBeVisible()
  there = true
  await page.evaluate(() => {
    const element = document.querySelector('social-media-toolkit')
    element.remove()
    document.querySelector('main').append(element)
  })
  await ready(page)
  await expect(place(page, 'home')).toBeVisible()
  await expect(toolkit(page).getByText(sentence)).toHaveCount(0)
})

test('a missing pack is said where its view would be, and Try again brings it when it is back', async ({ page, host, expected, axe }) => {
  expected('status', /^404 \/packs\/quotes-/)
  expected('console', /404/)
  let there = false
  await page.route(`**${served('packs/quotes-*.bin')}`, (route) =>
    (there ? route.continue() : route.fulfill({ status: 404, body: 'Not found' })))
  await host(element())
  await ready(page)
  await page.getByRole('navigation', { name: word('nav.label') }).getByRole('link', { name: word('nav.quotes') }).click()
  const notice = page.getByRole('alert')
  await expect(notice).toContainText(word('notice.missing.title'))
  expect(await details(page, 'toolkit-error')).toEqual([{ kind: 'content', message: expect.stringMatching(/quotes.*404/) }])
  await expect(notice.getByRole('link', { name: word('notice.edition') })).toHaveAttribute('href', /\/toolkit\.html/)
  await axe()

  await notice.getByRole('button', { name: word('notice.again') }).press('Enter')
  await expect.poll(async () => (await details(page, 'toolkit-error')).length, 'it is asked for again').toBe(2)
  await expect(notice).toBeVisible()
  await expect.poll(() => focused(page), 'who pressed it by keyboard is not sent to the top of the page').not.toBeNull()
  there = true
  await page.getByRole('button', { name: word('notice.again') }).click()
  await expect(place(page, 'quotes')).toBeVisible()
  await expectFocus(page, 'quotes')
  await expect(notice).toHaveCount(0)
})

test('other views work while a pack is missing', async ({ page, host, expected }) => {
  expected('status', /^404 \/packs\/chapters-/)
  expected('console', /404/)
  await page.route(`**${served('packs/chapters-*.bin')}`, (route) => route.fulfill({ status: 404, body: 'Not found' }))
  await host(element('view="chapter/1"'))
  await expect(page.getByRole('alert')).toContainText(word('notice.missing.title'))
  const nav = page.getByRole('navigation', { name: word('nav.label') })
  await nav.getByRole('link', { name: word('nav.quotes') }).click()
  await expectFocus(page, 'quotes')
  await nav.getByRole('link', { name: word('nav.chapters') }).click()
  await expect(page.getByRole('alert')).toContainText(word('notice.missing.title'))
})

// A portal that answers everything with its own page is common on hospital networks.
const garbled = { contentType: 'application/octet-stream', body: '<html>Please sign in</html>' }

test('a pack that cannot be read is said like a missing one, and the page is told', async ({ page, host }) => {
  await page.route(`**${served('packs/quiz-*.bin')}`, (route) => route.fulfill(garbled))
  await host(element('view="quiz"'))
  await expect(page.getByRole('alert')).toContainText(word('notice.missing.title'))
  await expect.poll(() => details(page, 'toolkit-error')).toEqual([{ kind: 'content', message: expect.stringMatching(/quiz/) }])
})

test('a pack that could not be read is fetched anew by Try again', async ({ page, host }) => {
  let there = false
  await page.route(`**${served('packs/quiz-*.bin')}`, (route) => (there ? route.continue() : route.fulfill(garbled)))
  await host(element('view="quiz"'))
  await expect(page.getByRole('alert')).toContainText(word('notice.missing.title'))
  there = true
  await page.getByRole('button', { name: word('notice.again') }).click()
  await expect(place(page, 'quiz')).toBeVisible()
})

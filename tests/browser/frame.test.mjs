// embed.html: the widget as a page of its own, in a frame of a host page.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asked, places, quotes, word } from './content.mjs'
import { details, drawn, expect, expectFocus, focused, fragment, place, policy, ready, scrolled, test } from './fixtures.mjs'
import { root } from './machine.mjs'
import { offers } from './reader.mjs'

const [listener] = /(?<=^```js\n).*?(?=^```)/ms.exec(readFileSync(join(root, 'docs/frames.md'), 'utf8'))
const [, documented] = /^<iframe[^>]* (sandbox="[^"]+")/m.exec(readFileSync(join(root, 'docs/frames.md'), 'utf8'))
const failed = word('loader.failed').split('{reason}')[0].trim()

const iframe = (options = '', attributes = '', height = 900) =>
  `<iframe class="toolkit" src="/embed.html${options}" title="Social media toolkit" width="100%" height="${height}" ${attributes}></iframe>`

/** Opens a host page with `body`, and the documented listener unless told otherwise. */
async function open(page, host, body, { listens = true, css } = {}) {
  await page.addInitScript(() => {
    window.told = []
    addEventListener('message', ({ data }) => window.told.push(data))
  })
  await page.route('**/host/toolkit-frame.js', (route) => route.fulfill({ contentType: 'text/javascript', body: listener }))
  const loader = listens ? '<script src="toolkit-frame.js"></script>' : ''
  await host(body, { loader, css, security: `${policy}; frame-src 'self'` })
}

/** The page in the frame. */
const inside = async (page, index = 0) => (await page.locator('iframe').nth(index).elementHandle()).contentFrame()
const told = (page) => page.evaluate(() => window.told)
const frameHeight = (page, index = 0) => page.locator('iframe').nth(index).evaluate((frame) => frame.clientHeight)
/** What there is to scroll, below and to the right. */
const beyond = (frame) => frame.evaluate(() => {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement
  return [scrollHeight - clientHeight, scrollWidth - clientWidth]
})
/** Waits until the frame is as high as what is in it. */
const expectFit = async (page, frame) => {
  await expect.poll(async () => {
    const [height, content] = await Promise.all([frameHeight(page), frame.evaluate(() => document.documentElement.getBoundingClientRect().height)])
    return [Math.abs(height - content) < 1, await beyond(frame)]
  }, { message: 'the frame fits its content, also once what came later is in it' }).toEqual([true, [0, 0]])
}

async function takeQuiz(frame) {
  await frame.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  for (const { id } of asked) {
    await expectFocus(frame, `quiz/${id}`)
    await offers(frame).last().check()
    const button = frame.getByRole('button', { name: word('quiz.continue') })
    // Enter in a form is its button's.
    if (id === asked[0].id) await offers(frame).last().press('Enter')
    else await button.click()
  }
  await frame.getByRole('link', { name: word('quiz.check.result') }).click()
  await expectFocus(frame, 'quiz/result')
}

/** What the engine asks for, held until `answer` is called. */
async function held(page) {
  let answer
  const wait = new Promise((done) => { answer = done })
  await page.route('**/*.wasm', async (route) => { await wait; await route.continue() })
  return answer
}

test('the frame takes the element’s options from its address, and nothing else', async ({ page, host, axe }) => {
  await open(page, host, iframe('?view=quiz&only&heading-level=2&storage=none&routing=none&lang=en-GB&id=x&onclick=alert(1)&style=color:red'))
  const frame = await inside(page)
  await ready(frame)
  const attributes = await frame.locator('social-media-toolkit').evaluate((element) =>
    Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])))
  expect(attributes).toEqual({ view: 'quiz', only: '', 'heading-level': '2', storage: 'none', routing: 'none', lang: 'en-GB' })
  await expect(frame.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await expect(frame.getByRole('navigation')).toHaveCount(0)
  await frame.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  await expectFocus(frame, `quiz/${asked[0].id}`)
  expect(await fragment(frame)).toBe('')

  await page.goto('/embed.html')
  await ready(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await axe()
  expect(await told(page), 'no frame, no message').toEqual([])
})

test('the frame is as high as its view: it grows, shrinks, and tells each height once', async ({ page, host }) => {
  await open(page, host, iframe('?view=chapter/2'))
  const frame = await inside(page)
  await ready(frame)
  await expectFit(page, frame)
  const closed = await frameHeight(page)
  await frame.locator('summary:visible').first().click()
  await expect.poll(() => frameHeight(page)).toBeGreaterThan(closed + 100)
  await expectFit(page, frame)
  await frame.locator('summary:visible').first().click()
  await expect.poll(() => frameHeight(page)).toBe(closed)
  await frame.getByRole('navigation', { name: word('nav.label') }).getByRole('link', { name: word('nav.quiz') }).click()
  // Until the quiz has come, the frame is as high as the word for loading.
  await expectFocus(frame, 'quiz')
  await expect.poll(() => frameHeight(page)).toBeLessThan(closed / 2)
  await expectFit(page, frame)

  // Given another height, or a width that changes nothing, it tells nothing new.
  const messages = await told(page)
  await page.locator('iframe').evaluate((frame) => {
    frame.height = 3000
    frame.width = 1200
  })
  for (let turn = 0; turn < 5; turn += 1) await drawn(frame)
  expect(await told(page)).toEqual(messages)
  for (const [index, message] of messages.entries()) {
    expect(message).toEqual({ toolkit: 'height', height: expect.any(Number) })
    expect(Number.isInteger(message.height)).toBe(true)
    expect(message, 'only what has changed').not.toEqual(messages[index - 1])
  }
})

test('a height from another source, or one that makes no sense, changes no frame', async ({ page, host }) => {
  await open(page, host, iframe('?view=quiz&only') + iframe('?view=quotes&only'))
  const [first, second] = [await inside(page, 0), await inside(page, 1)]
  await Promise.all([ready(first), ready(second)])
  await expectFit(page, first)
  const heights = async () => [await frameHeight(page, 0), await frameHeight(page, 1)]
  await expect.poll(async () => (await heights())[1]).not.toBe(900)
  const [quizHeight, quotesHeight] = await heights()
  expect(quizHeight).not.toBe(quotesHeight)

  await page.evaluate(() => {
    window.told = []
    window.postMessage({ toolkit: 'height', height: 777 }, '*')
  })
  const senseless = [777.5, '777', NaN, Infinity, -777, 0, 1e9, null, { valueOf: 777 }, [777]]
  await first.evaluate((heights) => {
    for (const height of heights) parent.postMessage({ toolkit: 'height', height }, '*')
    for (const message of [null, 'height', 777, { height: 777 }]) parent.postMessage(message, '*')
  }, senseless)
  await expect.poll(async () => (await told(page)).length).toBe(1 + senseless.length + 4)
  expect(await heights()).toEqual([quizHeight, quotesHeight])
  await second.evaluate(() => parent.postMessage({ toolkit: 'height', height: 777 }, '*'))
  await expect.poll(heights, 'only the frame that it comes from').toEqual([quizHeight, 777])
})

test('until the view is there the host page does not move, and the place that was asked for is in sight', async ({ page, host }) => {
  const answer = await held(page)
  await open(page, host, iframe('?view=quotes'), { css: 'main { height: 5000px }' })
  const frame = await inside(page)
  await expect(place(frame, 'quotes').first()).toBeInViewport()
  expect(await scrolled(page)).toBe(0)
  expect(await told(page)).toEqual([])
  expect(await frameHeight(page)).toBe(900)
  answer()
  await ready(frame)
  await expectFit(page, frame)
  expect(await scrolled(frame)).toBe(0)
  expect(await scrolled(page)).toBe(0)
  expect(await focused(page), 'nothing takes the focus').toBeNull()
})

test('a deep link shows its place at once, and the widget goes on from there', async ({ page, host }) => {
  const answer = await held(page)
  const { id } = quotes.at(-1)
  await open(page, host, iframe(`#toolkit/quotes/${id}`), { listens: false })
  const frame = await inside(page)
  await expect(place(frame, `quotes/${id}`).first()).toBeInViewport()
  // A link of the plain form, while the engine is still on its way.
  await frame.evaluate(() => { location.hash = '#resources' })
  await expect(place(frame, 'resources').first()).toBeInViewport()
  answer()
  await ready(frame)
  expect(await details(frame, 'toolkit-ready')).toEqual([{ version: expect.any(String), view: 'resources' }])
  expect(await fragment(frame)).toBe('#toolkit/resources')
  await frame.getByRole('navigation', { name: word('nav.label') }).getByRole('link', { name: word('nav.quotes') }).click()
  await expectFocus(frame, 'quotes')
  await frame.evaluate(() => history.back())
  await expectFocus(frame, 'resources')
})

test('at a fixed height the frame scrolls inside, and the focus goes where the reader goes', async ({ page, host }) => {
  await page.setViewportSize({ width: 360, height: 700 })
  await open(page, host, iframe('?view=quotes', '', 500).replace('width="100%"', 'width="320"'), { listens: false })
  const frame = await inside(page)
  await ready(frame)
  expect(await scrolled(frame), 'the view is seen from its top').toBe(0)
  const nav = frame.getByRole('navigation', { name: word('nav.label') })
  for (const key of ['nav.resources', 'nav.channels', 'nav.quiz']) {
    await nav.getByRole('link', { name: word(key) }).click()
    const id = key.slice(4)
    await expectFocus(frame, id)
    await expect(place(frame, id).locator('visible=true')).toBeInViewport()
    const [below, right] = await beyond(frame)
    expect(below, id).toBeGreaterThan(100)
    expect(right, id).toBe(0)
  }
  await takeQuiz(frame)
  await expect(place(frame, 'quiz/result')).toBeInViewport()
  expect(await frameHeight(page)).toBe(500)
})

test('in a sandbox the quiz can be taken, and a share link opens a page of its own', async ({ page, host, context, expected }) => {
  expected('new page', /^https:\/\/x\.com\/intent\/tweet\?/)
  await open(page, host, iframe('?view=quiz', documented))
  const frame = await inside(page)
  await ready(frame)
  expect(await frame.evaluate(() => self.origin)).toBe('null')
  await expectFit(page, frame)
  await expect(frame.getByText(word('memory.offer'))).toHaveCount(0)
  await takeQuiz(frame)
  await expectFit(page, frame)
  await frame.evaluate(() => history.back())
  await expectFocus(frame, 'quiz/check')

  await frame.getByRole('navigation', { name: word('nav.label') }).getByRole('link', { name: word('nav.quotes') }).click()
  await expectFocus(frame, 'quotes')
  const link = frame.getByRole('link', { name: word('quotes.share', { network: 'X' }) }).locator('visible=true').first()
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()])
  await opened.waitForURL(/^https:\/\/x\.com\//)
  expect(await opened.evaluate(() => self.origin), 'out of the sandbox').toBe('https://x.com')
  await expect(place(frame, 'quotes').locator('visible=true')).toBeVisible()
})

test('what leads out of a view that stands alone opens a page of its own, also from a sandbox', async ({ page, host, context }) => {
  await open(page, host, iframe('?view=chapter/2&only&routing=none', documented))
  const frame = await inside(page)
  await ready(frame)
  const link = frame.getByRole('link', { name: /^Next/ }).locator('visible=true')
  await expect(link).toHaveText(/\(opens in a new tab\)$/)
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()])
  await expect(opened).toHaveURL(/\/toolkit\.html#chapter\/3$/)
  await expect(place(frame, 'chapter/2').locator('visible=true')).toBeVisible()
})

test('in a sandbox whose server does not allow it, the whole toolkit stays as plain text, with the reason', async ({ page, host, expected }) => {
  expected('console', /blocked by CORS policy/)
  expected('console', /ERR_FAILED/)
  await page.route(/\.(js|wasm|bin)$/, async (route) => {
    const response = await route.fetch()
    // One that is missing would be filled in by Playwright itself.
    const headers = { ...response.headers(), 'access-control-allow-origin': 'https://another.example' }
    await route.fulfill({ response, headers })
  })
  await open(page, host, iframe('', documented))
  const frame = await inside(page)
  await expect(frame.getByText(failed)).toBeInViewport()
  await expect(frame.getByText(failed)).toContainText('Access-Control-Allow-Origin')
  for (const id of places) await expect(place(frame, id), id).toBeVisible()
  await expect.poll(() => told(page)).toEqual([{ toolkit: 'height', height: expect.any(Number) }])
  expect(await frameHeight(page), 'too long for the page: it scrolls inside').toBe(900)
})

for (const [where, attributes] of [['a frame', ''], ['a sandbox', documented]]) {
  test(`in ${where} a configuration counts, and one that is not there is told`, async ({ page, host, expected }) => {
    expected('console', /^social-media-toolkit: \/gone\.json: 404/)
    expected('console', /404 \(Not Found\)/)
    expected('status', /^404 \/gone\.json/)
    const body = '{"version": 1, "home": {"page": "/communications/social-media"}}'
    await page.route((url) => url.pathname === '/trust.json', (route) => route.fulfill({
      contentType: 'application/json', headers: { 'access-control-allow-origin': '*' }, body,
    }))
    await open(page, host, iframe('?view=chapter/1&only&config=/trust.json', attributes) + iframe('?view=chapter/1&only&config=/gone.json', attributes))
    const [right, wrong] = [await inside(page, 0), await inside(page, 1)]
    await expect(right.locator('a[href="/communications/social-media#toolkit/chapter/2"]').first()).toBeVisible()
    await expect(right.locator('.toolkit-settings')).toHaveCount(0)
    await page.locator('iframe').nth(1).scrollIntoViewIfNeeded()
    await expect(wrong.locator('.toolkit-settings')).toContainText('/gone.json: 404')
  })
}

test('a missing engine is said at the top of the frame', async ({ page, host, expected }) => {
  expected('status', /^404 .*\.wasm$/)
  expected('console', /404/)
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: 'Not found' }))
  await open(page, host, iframe())
  const frame = await inside(page)
  await expect(frame.getByText(failed)).toBeInViewport()
  expect(await details(frame, 'toolkit-error')).toEqual([{ kind: 'engine', message: expect.stringMatching(/404/) }])
  await expect.poll(async () => (await told(page)).length).toBe(1)
})

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false })

  test('the frame shows the whole toolkit', async ({ page, host }) => {
    await host(iframe(), { loader: '', security: `${policy}; frame-src 'self'` })
    const frame = page.frameLocator('iframe')
    for (const id of places) await expect(place(frame, id), id).toBeVisible()
    await frame.getByRole('link', { name: /^2\. / }).click()
    await expect(place(frame, 'chapter/2')).toBeInViewport()
  })
})

test('the plain form of the frame has no accessibility violation and no horizontal scroll at 320 px', async ({ page, axe }) => {
  const answer = await held(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/embed.html')
  await axe('embed.html, its plain form')
  expect(await beyond(page)).toEqual([expect.any(Number), 0])
  answer()
  await ready(page)
})

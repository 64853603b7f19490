// The engine dies without a panic: its memory is not what it was, or the
// browser stops it. Nothing in it can say so any more.
import { word } from './content.mjs'
import { details, drawn, element, events, expect, expectFocus, place, ready, served, test, toolkit } from './fixtures.mjs'
import { again, corrupt, stopped } from './instance.mjs'
import { begin, seen } from './reader.mjs'

const nav = (inside, key = 'nav.quotes') =>
  inside.getByRole('navigation', { name: word('nav.label') }).getByRole('link', { name: word(key) })
/** The errors told so far and by which element; elements tell theirs in the order in which they were ready. */
const kinds = async (page) => (await events(page, 'toolkit-error')).map(({ detail, on }) => `${detail.kind} ${on}`)
const sorted = (list) => list.toSorted()

async function expectStopped(inside) {
  await expect(stopped(inside)).toBeVisible()
  await expect(again(inside)).toBeVisible()
  await expect(inside.getByRole('link', { name: 'Read the toolkit' })).toBeVisible()
}

/** Lets the page hear that the browser has stopped the engine, whose memory stays whole. */
const trap = (page) => page.evaluate((engine) => {
  const error = new WebAssembly.RuntimeError('memory access out of bounds')
  Object.defineProperty(error, 'stack', { value: `RuntimeError\n    at ${new URL(engine, location.href)}:1:1` })
  window.dispatchEvent(new ErrorEvent('error', { error }))
}, served('social-media-toolkit-*.js'))

test('an engine that dies without a panic says the same, and starts again where the reader was', async ({ page, host, expected }) => {
  expected('exception', /^RuntimeError/)
  await host(element('id="one" view="quiz"') + element('id="two"'))
  await ready(page, 2)
  await begin(toolkit(page))
  const before = await seen(toolkit(page))
  await corrupt(page)
  await nav(toolkit(page)).click()
  await expectStopped(toolkit(page, 0))
  await expectStopped(toolkit(page, 1))
  expect(sorted(await kinds(page))).toEqual(sorted(['panic one', 'panic two']))
  await again(toolkit(page)).press('Enter')
  await ready(page, 4)
  expect(await seen(toolkit(page))).toEqual(before)
})

test('an element that is added when the engine’s memory has gone shows the message too, and no empty box', async ({ page, host }) => {
  await host(element('id="one" view="quiz"'))
  await ready(page)
  await begin(toolkit(page))
  const before = await seen(toolkit(page))
  await corrupt(page)
  await page.evaluate(() => {
    const made = document.createElement('social-media-toolkit')
    made.id = 'added'
    made.innerText = 'Plain form'
    document.querySelector('main').append(made)
  })
  await toolkit(page, 1).scrollIntoViewIfNeeded()
  await expect.poll(async () => (await kinds(page)).length).toBeGreaterThan(0)
  await expect(toolkit(page, 1).getByText('Plain form')).toBeVisible()
  await expectStopped(toolkit(page, 0))
  expect(sorted(await kinds(page))).toEqual(sorted(['panic one', 'panic added']))
  await again(toolkit(page, 0)).press('Enter')
  await ready(page, 3)
  expect(await seen(toolkit(page))).toEqual(before)
  await expect(place(toolkit(page, 1), 'home')).toBeVisible()
})

test('an attribute that changes when the engine’s memory has gone brings the message', async ({ page, host }) => {
  await host(element('view="quiz"'))
  await ready(page)
  await corrupt(page)
  await page.evaluate(() => document.querySelector('social-media-toolkit').setAttribute('view', 'quotes'))
  await expectStopped(toolkit(page))
  await again(toolkit(page)).click()
  await ready(page, 2)
})

test('an engine that has died does nothing any more when the reader goes back', async ({ page, host }) => {
  await host(element('id="one"'))
  await ready(page)
  for (const [key, view] of [['nav.channels', 'channels'], ['nav.resources', 'resources'], ['nav.quotes', 'quotes']]) {
    await nav(toolkit(page), key).click()
    await expectFocus(page, view)
  }
  await trap(page)
  await expectStopped(toolkit(page))
  const before = (await details(page, 'toolkit-view')).length
  await page.goBack()
  expect(await details(page, 'toolkit-view'), 'a dead engine tells of no view').toHaveLength(before)
  await again(toolkit(page)).click()
  await ready(page, 2)
  await page.evaluate(() => { location.hash = '#one/channels' })
  await expectFocus(page, 'channels')
  expect(await details(page, 'toolkit-view'), 'the view is told once').toHaveLength(before + 1)
})

test('the host’s own WebAssembly may fail without a word of ours', async ({ page, host, expected }) => {
  expected('exception', /unreachable/)
  await host(element())
  await ready(page)
  await page.evaluate(async () => {
    // A module with one function, which traps.
    const bytes = Uint8Array.from([
      0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11,
    ])
    const { instance } = await WebAssembly.instantiate(bytes)
    const failed = new Promise((done) => { addEventListener('error', done, { once: true }) })
    setTimeout(instance.exports.f)
    await failed
  })
  await expect(place(page, 'home')).toBeVisible()
  await expect(stopped(page)).toHaveCount(0)
  expect(await details(page, 'toolkit-error')).toEqual([])
})

test('what arrives for an engine that has died is nobody’s, and the new one lives', async ({ page, host }) => {
  let answer
  const held = new Promise((done) => { answer = done })
  await page.route(`**${served('packs/quotes-*.bin')}`, async (route) => { await held; await route.continue() })
  await host(element('view="quiz"'))
  await ready(page)
  const asked = page.waitForRequest(`**${served('packs/quotes-*.bin')}`)
  await nav(toolkit(page), 'nav.quotes').click()
  await asked
  await trap(page)
  await expectStopped(toolkit(page))
  await again(toolkit(page)).press('Enter')
  await nav(toolkit(page), 'nav.channels').click()
  await expectFocus(page, 'channels')
  const before = await events(page)
  const arrived = page.waitForResponse(`**${served('packs/quotes-*.bin')}`)
  answer()
  await (await arrived).finished()
  await drawn(page)
  expect(await events(page), 'a dead engine tells of no view').toEqual(before)
  await expect(place(page, 'channels')).toBeVisible()
  await expect(stopped(page)).toHaveCount(0)
})

test('an engine that did not start at first says so all the same when it dies later', async ({ page, host }) => {
  await page.addInitScript(() => {
    const { instantiate } = WebAssembly
    WebAssembly.instantiate = () => {
      WebAssembly.instantiate = instantiate
      return Promise.reject(new RangeError('Out of memory'))
    }
  })
  await host(element('view="quiz"'))
  await expect(toolkit(page).getByText('Out of memory')).toBeVisible()
  await toolkit(page).evaluate((element) => { element.remove(); document.querySelector('main').append(element) })
  await ready(page)
  await trap(page)
  await expectStopped(toolkit(page))
})

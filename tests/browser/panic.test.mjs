// The engine dies in the middle of use, and starts again where each reader was.
import { asked, word } from './content.mjs'
import { details, element, events, expect, expectFocus, fragment, place, ready, test, toolkit } from './fixtures.mjs'
import { again, census, mend, panicBy, spoil, stopped } from './instance.mjs'
import { begin, first, offers, second, seen } from './reader.mjs'

const nav = (inside, key = 'nav.quotes') =>
  inside.getByRole('navigation', { name: word('nav.label') }).getByRole('link', { name: word(key) })
/** The errors told so far and by which element; elements tell theirs in the order in which they were ready. */
const kinds = async (page) => (await events(page, 'toolkit-error')).map(({ detail, on }) => `${detail.kind} ${on}`)
const sorted = (list) => list.toSorted()

/** Lets a panic be: what the browser says of it. */
const panics = (expected) => {
  expected('exception', /unreachable/)
  expected('console', /forced/)
}

/** The children are back, the message stands under them, and there is text in sight. */
async function expectStopped(inside) {
  await expect(stopped(inside)).toBeVisible()
  await expect(stopped(inside)).not.toContainText('{reason}')
  await expect(again(inside)).toBeVisible()
  await expect(inside.getByRole('link', { name: 'Read the toolkit' })).toBeVisible()
  const box = await inside.boundingBox()
  expect(box.height, 'no empty box').toBeGreaterThan(60)
}

test('after a panic every element gives its children back and offers to start again, and the page works', async ({ page, host, axe, expected }) => {
  panics(expected)
  await host(`<p><a href="#contact">Contact</a></p>${element('id="one"')}${element('id="two" view="quiz"')}<p id="contact">Call us.</p>`)
  await ready(page, 2)
  await panicBy(page, nav(toolkit(page, 0)))
  await expectStopped(toolkit(page, 0))
  await expectStopped(toolkit(page, 1))
  expect(sorted(await kinds(page))).toEqual(sorted(['panic one', 'panic two']))
  for (const { message } of await details(page, 'toolkit-error')) expect(message).toMatch(/panicked at/)
  await expect(again(toolkit(page, 0)), 'the focus was in this one').toBeFocused()
  await axe()
  await page.getByRole('link', { name: 'Contact' }).click()
  expect(await fragment(page)).toBe('#contact')
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await axe('at 320 pixels')
  await page.reload()
  await ready(page, 2)
})

test('a panic takes no focus that was elsewhere on the page', async ({ page, host, expected }) => {
  panics(expected)
  await host(`<p><input aria-label="Search"></p>${element()}`)
  await ready(page)
  await page.getByLabel('Search').focus()
  await spoil(page)
  await page.evaluate(() => { location.hash = '#toolkit/quotes' })
  await expectStopped(toolkit(page))
  await expect(page.getByLabel('Search')).toBeFocused()
})

test('starting again in one element brings every element back as it was, twice', async ({ page, host, expected }) => {
  panics(expected)
  await host(element('id="one" view="quiz"') + element('id="two" view="quiz" heading-level="3"') + element('id="three" view="quotes" only'))
  await ready(page, 3)
  const all = [0, 1, 2].map((index) => toolkit(page, index))
  await begin(all[0])
  // Of several answers to one question none is lost.
  await offers(all[0]).nth(4).check()
  await begin(all[1])
  await all[1].getByRole('button', { name: word('quiz.continue') }).click()
  await offers(all[1]).last().check()
  await nav(all[0]).focus()
  const before = await Promise.all(all.map(seen))

  for (const [round, asker] of [[1, 0], [2, 1]]) {
    await panicBy(page, nav(all[asker]))
    for (const inside of all) await expectStopped(inside)
    await expect(again(all[asker])).toBeFocused()
    await page.keyboard.press(round === 1 ? 'Enter' : 'Space')
    await ready(page, 3 * (round + 1))
    const question = asked[asker + 1].id
    await expect(place(all[asker], `quiz/${question}`), 'who asked is at the heading').toBeFocused()
    for (const [index, inside] of all.entries()) {
      await expect(stopped(inside)).toHaveCount(0)
      expect(await seen(inside), `element ${index} in round ${round}`).toEqual(before[index])
      await expect(inside.getByRole('link', { name: 'Read the toolkit' })).toBeHidden()
    }
    expect(await census(page)).toEqual([3, 0])
    expect(sorted((await kinds(page)).slice(3 * (round - 1)))).toEqual(sorted(['panic one', 'panic two', 'panic three']))
  }
  await all[0].getByRole('link', { name: word('quiz.back'), exact: true }).click()
  await expectFocus(page, `quiz/${first.id}`)
  await expect(offers(all[0]).nth(1), 'the answer is still there').toBeChecked()
})

test('what was being remembered on this computer goes on being so after a panic', async ({ page, host, expected }) => {
  panics(expected)
  await host(element('view="quiz"'))
  await ready(page)
  await begin(toolkit(page))
  await page.getByRole('button', { name: word('quiz.continue') }).click()
  await page.getByRole('link', { name: word('quiz.back'), exact: true }).click()
  await expectFocus(page, `quiz/${second.id}`)
  await page.evaluate(() => { location.hash = '#toolkit/quiz' })
  await page.getByRole('button', { name: word('memory.remember') }).click()
  const stored = await page.evaluate(() => Object.entries(localStorage))
  expect(stored).toHaveLength(1)
  await panicBy(page, nav(page))
  await again(page).click()
  await ready(page, 2)
  await expectFocus(page, 'quiz')
  await expect(page.getByText(word('memory.kept'))).toBeVisible()
  expect(await page.evaluate(() => Object.entries(localStorage))).toEqual(stored)
})

/** In a page before its own scripts: the engine panics when it first adds to the page, until `mend`. */
const spoiled = () => {
  window.whole = Node.prototype.insertBefore
  Node.prototype.insertBefore = () => { throw Error('forced') }
}

test('a panic at the very start says so once, and starting again works', async ({ page, host, expected }) => {
  panics(expected)
  await page.addInitScript(spoiled)
  await host(element('view="quiz"'))
  await expectStopped(toolkit(page))
  await mend(page)
  expect(sorted(await kinds(page))).toEqual(sorted(['panic social-media-toolkit']))
  await expect(page.getByText(word('loader.failed').split('{reason}')[0].trim()), 'not two messages').toHaveCount(0)
  await again(page).press('Enter')
  await ready(page)
  await expect(place(page, 'quiz')).toBeVisible()
  expect(await census(page)).toEqual([1, 0])
})

test('who starts it again after a panic at the very start is at the heading', async ({ page, host, expected }) => {
  panics(expected)
  await page.addInitScript(spoiled)
  await host(element('view="quiz"'))
  await expectStopped(toolkit(page))
  await mend(page)
  await again(page).press('Enter')
  await ready(page)
  await expect(place(page, 'quiz')).toBeFocused({ timeout: 2000 })
})

test('a panic while it starts again says so again', async ({ page, host, expected }) => {
  panics(expected)
  await host(element('id="one" view="quiz"') + element('id="two"'))
  await ready(page, 2)
  await begin(toolkit(page))
  const before = await seen(toolkit(page))
  await panicBy(page, nav(toolkit(page)))
  await spoil(page)
  await again(toolkit(page)).press('Enter')
  await expect.poll(async () => (await kinds(page)).length).toBeGreaterThan(2)
  await expectStopped(toolkit(page, 0))
  await expectStopped(toolkit(page, 1))
  expect(sorted(await kinds(page))).toEqual(sorted(['panic one', 'panic two', 'panic one', 'panic two']))
  await mend(page)
  await again(toolkit(page)).press('Enter')
  await ready(page, 4)
  expect(await seen(toolkit(page))).toEqual(before)
})

test('an element that is added after a panic runs, and the others wait for their reader', async ({ page, host, expected }) => {
  panics(expected)
  await host(element('id="one" view="quiz"'))
  await ready(page)
  await begin(toolkit(page))
  const before = await seen(toolkit(page))
  await panicBy(page, nav(toolkit(page)))
  await page.evaluate(() => {
    const made = document.createElement('social-media-toolkit')
    made.id = 'added'
    made.setAttribute('view', 'quotes')
    document.querySelector('main').append(made)
  })
  await ready(page, 2)
  await expect(place(toolkit(page, 1), 'quotes')).toBeVisible()
  await expectStopped(toolkit(page, 0))
  await again(toolkit(page, 0)).click()
  await ready(page, 3)
  expect(await seen(toolkit(page, 0))).toEqual(before)
  expect(await census(page)).toEqual([2, 0])
  await expect(place(toolkit(page, 1), 'quotes')).toBeVisible()
})

test('after a panic elements may be moved, removed and changed, and the reader may go back and forward', async ({ page, host, expected }) => {
  panics(expected)
  await host(element('id="one"') + element('id="two" view="quiz"') + '<aside></aside>')
  await ready(page, 2)
  await nav(toolkit(page, 0), 'nav.channels').click()
  await nav(toolkit(page, 0), 'nav.resources').click()
  await begin(toolkit(page, 1))
  const before = await seen(toolkit(page, 1))
  await panicBy(page, nav(toolkit(page, 0)))
  await page.goBack()
  await page.goBack()
  await page.goForward()
  await page.evaluate(() => {
    const [one, two] = document.querySelectorAll('social-media-toolkit')
    for (const [name, value] of Object.entries({ view: 'quotes', only: '', 'heading-level': '4', routing: 'none', lang: 'en', id: 'renamed' })) two.setAttribute(name, value)
    two.removeAttribute('only')
    two.setAttribute('heading-level', '2')
    two.setAttribute('view', 'quiz')
    document.querySelector('aside').append(two)
    one.remove()
  })
  await expectStopped(toolkit(page))
  await again(toolkit(page)).press('Enter')
  await ready(page, 3)
  expect(await seen(toolkit(page))).toEqual(before)
  expect(await census(page)).toEqual([1, 0])
  expect(sorted(await kinds(page))).toEqual(sorted(['panic one', 'panic two']))
})

test('a view further on has its answers back too, though the quiz was not the first view', async ({ page, host, expected }) => {
  panics(expected)
  await host(element())
  await ready(page)
  await nav(toolkit(page), 'nav.quiz').click()
  await begin(toolkit(page))
  await panicBy(page, nav(toolkit(page)))
  await again(toolkit(page)).press('Enter')
  await ready(page, 2)
  await expect(place(page, `quiz/${second.id}`)).toBeVisible()
  await expect(offers(toolkit(page)).nth(2)).toBeChecked()
  await page.getByRole('link', { name: word('quiz.back'), exact: true }).click()
  await expectFocus(page, `quiz/${first.id}`)
  await expect(offers(toolkit(page)).nth(1)).toBeChecked()
})

test('a panic away from the quiz leaves what this computer remembers as it is', async ({ page, host, expected }) => {
  panics(expected)
  await host(element())
  await ready(page)
  await nav(toolkit(page), 'nav.quiz').click()
  await begin(toolkit(page))
  await page.getByRole('button', { name: word('memory.remember') }).click()
  await nav(toolkit(page), 'nav.channels').click()
  await expectFocus(page, 'channels')
  const stored = () => page.evaluate(() => ({ ...localStorage }))
  const before = await stored()
  await panicBy(page, nav(toolkit(page)))
  await again(toolkit(page)).press('Enter')
  await ready(page, 2)
  expect(await stored()).toEqual(before)
  await nav(toolkit(page), 'nav.quiz').click()
  await expect(toolkit(page).getByRole('status')).toHaveText(word('memory.kept'))
  expect(await stored()).toEqual(before)
})

test('after a panic nothing is remembered in a place that the reader did not choose', async ({ page, host, expected }) => {
  panics(expected)
  await page.route('**/other.json', (route) => route.fulfill({ contentType: 'application/json', body: '{"version":1,"id":"other"}' }))
  await host(element('view="quiz"'))
  await ready(page)
  await begin(toolkit(page))
  await page.getByRole('button', { name: word('memory.remember') }).click()
  await panicBy(page, nav(toolkit(page)))
  const arrived = page.waitForResponse('**/other.json')
  await toolkit(page).evaluate((element) => element.setAttribute('config', '/other.json'))
  await arrived
  await again(toolkit(page)).press('Enter')
  await ready(page, 2)
  await expect(page.getByRole('button', { name: word('memory.remember') })).toBeVisible()
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['social-media-toolkit:/host/page.html'])
})

test('what the page has asked for since a panic counts for more than what was shown', async ({ page, host, expected }) => {
  panics(expected)
  await host(element('view="quiz" routing="none"'))
  await ready(page)
  await begin(toolkit(page))
  await panicBy(page, nav(toolkit(page)))
  await toolkit(page).evaluate((element) => { element.setAttribute('view', 'quotes'); element.setAttribute('only', '') })
  await again(toolkit(page)).press('Enter')
  await ready(page, 2)
  await expect(place(page, 'quotes')).toBeVisible()
})

test('where starting again fails, the new reason is shown, and the button works another time', async ({ page, host, expected }) => {
  panics(expected)
  await host(element('view="quiz"'))
  await ready(page)
  await panicBy(page, nav(toolkit(page)))
  await page.evaluate(() => {
    const { instantiate } = WebAssembly
    WebAssembly.instantiate = () => {
      WebAssembly.instantiate = instantiate
      return Promise.reject(new RangeError('Out of memory'))
    }
  })
  await again(toolkit(page)).press('Enter')
  await expect(toolkit(page).getByText('Out of memory')).toBeVisible()
  await expect(again(toolkit(page))).toBeFocused()
  await again(toolkit(page)).press('Enter')
  await ready(page, 2)
  await expect(place(page, 'quiz')).toBeVisible()
})

// The widget looks the same on every host page, and every host page looks the
// same around it: compared by their pictures, pixel by pixel.
import { answerAll, questions } from './answers.mjs'
import { word } from './content.mjs'
import { expect, expectFocus, place, ready, test as watched, toolkit } from './fixtures.mjs'
import { openHost } from './hosts.mjs'
import { difference, picture } from './picture.mjs'

// --- The widget on a host page ---------------------------------------------------

const shown = ['home', 'chapter/2', 'channels', questions[0], 'quiz/result', questions.at(-1), 'quotes']
const widths = [900, 320]

// The box that the widget stands in, whatever the host's styles say: at the
// page's corner, because text between two pixels is drawn differently.
const boxed = ([wide, narrow]) => `
  #box#box { width: ${wide}px !important }
  #box#box.narrow { width: ${narrow}px !important }
  #box#box { display: block !important; position: absolute !important; top: 0 !important; left: 0 !important;
    z-index: 9 !important; margin: 0 !important; padding: 0 !important }`

/** The widget's picture in every view and width, by name. */
async function pictures(page) {
  await expect(place(page, 'home')).toBeVisible()
  const taken = new Map()
  for (const view of shown) {
    if (view === 'quiz/result') await answerAll(page)
    await page.evaluate((view) => { location.hash = `#toolkit/${view}` }, view)
    await expectFocus(page, view)
    for (const width of widths) {
      await page.locator('#box').evaluate((box, narrow) => { box.classList.toggle('narrow', narrow) }, width < 400)
      taken.set(`${view} at ${width} px`, await picture(toolkit(page)))
    }
  }
  await toolkit(page).getByRole('link').first().focus()
  await select(page, '.toolkit-main p')
  taken.set('a link with the focus and a paragraph selected', await picture(toolkit(page)))
  return taken
}

const select = (page, selector) => page.evaluate((selector) => {
  const part = document.querySelector('social-media-toolkit').shadowRoot.querySelector(selector)
  getSelection().setBaseAndExtent(part, 0, part, part.childNodes.length)
}, selector)

// The pictures on a plain page, taken once by each of the processes that share
// the tests, in a window of their own.
const test = watched.extend({
  plain: [async ({ browser }, use) => {
    const page = await browser.newPage({ baseURL: process.env.TOOLKIT_URL, viewport: { width: 1280, height: 800 } })
    await openHost(page, 'plain', { css: boxed(widths) })
    const taken = await pictures(page)
    await page.close()
    await use(taken)
  }, { scope: 'worker' }],
})

async function expectAlike(page, were, are) {
  const told = []
  for (const [what, picture] of are) told.push(await difference(page, test.info(), what, were.get(what), picture))
  expect(told.filter(Boolean)).toEqual([])
}

const hosts = {
  'a plain page once more': ['plain', ''],
  'a page that unsets everything by force': ['plain', '* { all: unset !important }'],
  'a page with a root font size of 62.5%': ['plain', 'html { font-size: 62.5% }'],
  'a page made with Bootstrap': ['bootstrap', ''],
  'a page made with a WordPress theme': ['wordpress', ''],
  'a right-to-left page': ['arabic', ''],
  'a page that declares types for its own colours': ['plain', ['accent', 'button', 'primary', 'colour'].map((name) =>
    `@property --${name} { syntax: "<color>"; inherits: false; initial-value: red }`).join(' ')],
  'a page that sets all that is inherited': ['plain', `body { font: italic small-caps bold 20px/3 serif; letter-spacing: 2px; word-spacing: 4px;
    color: red; text-align: center; text-indent: 2em; text-shadow: 1px 1px red; text-transform: uppercase; white-space: pre; word-break: break-all;
    list-style: square inside; border-collapse: collapse; caption-side: bottom; tab-size: 1; quotes: "x" "x"; stroke: red; fill: red }`],
  'a page with a filter and a transform': ['plain', 'body, h1 { margin: 0 } h1 { height: 40px } main { filter: contrast(1); transform: translate(0) }'],
  'a page that styles what is selected, focused or scrolled': ['plain', `::selection { background: red } :focus { outline: 9px solid red !important }
    * { scrollbar-color: red blue; accent-color: red; color-scheme: dark } ::marker { color: red } ::-webkit-scrollbar { width: 40px }`],
}

for (const [what, [name, css]] of Object.entries(hosts)) {
  test(`the widget looks the same on ${what}`, async ({ page, plain }) => {
    await openHost(page, name, { css: `${css} ${boxed(widths)}` })
    await expectAlike(page, plain, await pictures(page))
  })
}

test('where the page lets nothing be pressed or selected, the widget can be used and its text copied', async ({ page }) => {
  await openHost(page, 'plain', { css: '#box { pointer-events: none; user-select: none }' })
  await ready(page)
  await toolkit(page).getByRole('link', { name: word('nav.quotes'), exact: true }).click()
  await expectFocus(page, 'quotes')
  await toolkit(page).locator('.toolkit-quote__text').first().dblclick({ position: { x: 12, y: 12 } })
  expect(await toolkit(page).evaluate((element) => element.shadowRoot.getSelection().toString().trim())).toMatch(/^\w+$/)
})

// A sum of rounded lengths differs by a pixel here and there, and a line of text
// may break elsewhere; so the whole is compared by its size, and the two ways of
// zooming by their pictures.
test('the widget is a quarter larger where the page, or the widget alone, is zoomed by a quarter', async ({ page, plain }) => {
  await openHost(page, 'plain', { css: `${boxed(widths)} body { zoom: 1.25 }` })
  const body = await pictures(page)
  for (const [what, { width, height }] of body) {
    expect(width / 1.25, what).toBeCloseTo(plain.get(what).width, 1)
    expect(Math.abs(height / 1.25 / plain.get(what).height - 1), what).toBeLessThan(0.005)
  }
  await openHost(page, 'plain', { css: `${boxed(widths.map((width) => 1.25 * width))} social-media-toolkit { zoom: 1.25 }` })
  await expectAlike(page, body, await pictures(page))
})

// --- The host page around the widget -----------------------------------------------

// A box of the same size with the widget and without, and a lid on it.
const lidded = `#box { position: relative; height: 400px; overflow: hidden; margin: 16px 0 }
  #box::after { content: ""; position: absolute; inset: 0; background: #eee }`

/** Everything in the page but the box, with all its computed styles. */
const computed = (page) => page.evaluate(() => [...document.querySelectorAll('html, body, body *:not(#box *)')].flatMap((part, index) =>
  ['', '::before', '::after', '::marker'].map((pseudo) => {
    const style = getComputedStyle(part, pseudo)
    return `${index} ${part.localName}${pseudo} { ${[...style].filter((name) => !name.startsWith('--')).map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ')} }`
  })))

for (const [name, made] of [['bootstrap', 'with Bootstrap'], ['wordpress', 'with a WordPress theme'], ['arabic', 'from right to left']]) {
  test(`a page made ${made} looks the same with and without the widget`, async ({ page }) => {
    const looks = async () => ({ picture: await picture(page.locator('html')), computed: await computed(page) })
    await openHost(page, name, { css: lidded, widget: '' })
    const without = await looks()
    expect(without.computed.length).toBeGreaterThan(20)

    await openHost(page, name, { css: lidded })
    await ready(page)
    await page.evaluate(() => { location.hash = '#toolkit/quotes' })
    await expectFocus(page, 'quotes')
    const within = await looks()
    expect(within.computed.filter((line, index) => line !== without.computed[index])).toEqual([])
    expect(await difference(page, test.info(), 'the page', without.picture, within.picture)).toBeNull()
  })
}

// Reading a chapter: where the reader is, the way back, and copied addresses.
import { placesUnder, word } from './content.mjs'
import { details, element, expect, expectFocus, expectInSight, focused, fragment, place, policy, ready, test, toolkit } from './fixtures.mjs'

const sections = placesUnder('chapter/2').slice(1)
const contents = (page) => page.getByRole('navigation', { name: word('chapter.contents', { n: 2 }) })
const marked = async (page) => (await contents(page).locator('[aria-current]').evaluateAll((all) => all.map((a) => a.hash))).map((hash) => hash.replace('#toolkit/', ''))
const copyButton = (page, id) => page.locator('section', { has: place(page, id) }).getByRole('button', { name: /^(Copy link|Link copied)/ })
const open = async (page, at = 'chapter/2') => {
  await page.goto(`/?${at}#toolkit/${at}`)
  await expectFocus(page, at)
}

test('the contents mark each section as the reader comes to it, and nothing moves', async ({ page }) => {
  await open(page)
  expect(await marked(page)).toEqual([])
  for (const id of sections) {
    const { y } = await place(page, id).evaluate((part) => part.getBoundingClientRect())
    await page.evaluate((by) => window.scrollBy(0, by), y + 60)
    await expect.poll(() => marked(page), { message: id }).toEqual([id])
    expect(await focused(page), 'the focus stays').toBe('chapter/2')
    expect(await fragment(page), 'the address stays').toBe('#toolkit/chapter/2')
  }
})

test('the contents mark the section that a link leads to, also where it cannot come to the top', async ({ page }) => {
  await open(page)
  for (const id of [...sections].reverse()) {
    await contents(page).locator(`a[href$="${id}"]`).click()
    await expectFocus(page, id)
    await expect.poll(() => marked(page)).toEqual([id])
  }
})

test('the contents mark the section that the focus moves to', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 4000 })
  await open(page)
  await copyButton(page, sections[1]).focus()
  await expect.poll(() => marked(page)).toEqual([sections[1]])
})

test('wide, the contents stay in sight beside the text; narrow, they stand above it', async ({ page, host }) => {
  await host(element('view="chapter/2"'))
  await ready(page)
  const box = (part) => part.boundingBox()
  await page.mouse.move(600, 400)
  await page.mouse.wheel(0, 3000)
  await expect(contents(page)).toBeInViewport({ ratio: 1 })
  const [nav, heading] = [await box(contents(page)), await box(place(page, sections[1]))]
  expect(nav.x + nav.width).toBeLessThanOrEqual(heading.x)
  await page.setViewportSize({ width: 320, height: 640 })
  const [above, first] = [await box(contents(page)), await box(place(page, sections[0]))]
  expect(above.y + above.height).toBeLessThan(first.y)
  expect(above.x).toBeLessThan(first.x + 1)
})

test('Back leads to the section that the reader had come to, and home offers it', async ({ page }) => {
  await open(page)
  await place(page, sections[1]).evaluate((part) => window.scrollBy(0, part.getBoundingClientRect().y + 60))
  await expect.poll(() => marked(page)).toEqual([sections[1]])
  const steps = await page.evaluate(() => history.length)
  await page.getByRole('navigation', { name: word('nav.label') }).getByRole('link', { name: word('nav.home') }).evaluate((link) => link.click())
  await expectFocus(page, 'home')
  expect(await page.evaluate(() => history.length), 'one step').toBe(steps + 1)
  const goOn = toolkit(page).getByRole('link', { name: /^Go on with chapter 2: / })
  await expect(goOn).toHaveAttribute('href', new RegExp(`#toolkit/${sections[1]}$`))
  await page.goBack()
  await expectFocus(page, sections[1])
  await expectInSight(page, sections[1])
  await page.goForward()
  await expectFocus(page, 'home')
  await goOn.click()
  await expectFocus(page, sections[1])
})

test('a copied address opens at its section', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  const button = copyButton(page, sections[2])
  await button.focus()
  await expect(button).toHaveCSS('opacity', '1')
  await page.keyboard.press('Enter')
  await expect(button).toHaveText(/^Link copied/)
  await expect(toolkit(page).getByRole('status')).toHaveText(word('copy.done'))
  await expect(button).toBeFocused()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  expect(address).toBe(page.url().replace(/#.*/, `#toolkit/${sections[2]}`))
  const fresh = await context.newPage()
  await fresh.goto(address)
  await expectFocus(fresh, sections[2])
  await expectInSight(fresh, sections[2])
})

test('where the address is left alone, what is copied leads to the static edition', async ({ page, context, host }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await host(element('view="chapter/2" routing="none"'))
  await ready(page)
  await copyButton(page, sections[0]).click()
  await expect(copyButton(page, sections[0])).toHaveText(/^Link copied/)
  const address = await page.evaluate(() => navigator.clipboard.readText())
  expect(address).toBe(new URL(`/toolkit.html#${sections[0]}`, page.url()).href)
})

/** Copies the address of the second section and expects it in a box, ready to be copied by hand. */
async function expectBox(page, inside = page) {
  const button = inside.locator('section', { has: place(inside, sections[1]) }).getByRole('button', { name: /^Copy link/ })
  await button.click()
  const box = inside.getByLabel(word('copy.by-hand'))
  await expect(box).toBeFocused()
  await expect(box).toHaveValue(/^http.*#toolkit\/chapter\/2\/[a-z-]+$/)
  expect(await box.evaluate((input) => input.value.slice(input.selectionStart, input.selectionEnd) === input.value && input.readOnly)).toBe(true)
}

for (const [what, spoil] of [
  ['there is no clipboard, as on a page without encryption', () => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })],
  ['the clipboard refuses', () => { Clipboard.prototype.writeText = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError')) }],
  ['the clipboard is another’s', () => { Clipboard.prototype.writeText = () => { throw Error('not here') } }],
]) {
  test(`where ${what}, a box with the address appears and the page is told`, async ({ page, axe }) => {
    await page.addInitScript(spoil)
    await open(page)
    await expectBox(page)
    await axe()
    expect(await details(page, 'toolkit-error')).toEqual([{ kind: 'clipboard', message: expect.stringMatching(/./) }])
    await page.getByRole('link', { name: word('nav.quotes') }).click()
    await page.goBack()
    await expect(page.getByLabel(word('copy.by-hand'))).toHaveCount(0)
  })
}

test('in a frame of another origin without leave to copy, the box appears', async ({ page, host, expected }) => {
  expected('console', /Clipboard API has been blocked/)
  await host('<iframe src="/embed.html?view=chapter/2" title="Toolkit" width="900" height="900" sandbox="allow-scripts"></iframe>',
    { loader: '', security: `${policy}; frame-src 'self'` })
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame()
  await ready(frame)
  await expectBox(page, frame)
})

test('with touch the way to copy is always in sight, and large enough', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  await page.goto('/#toolkit/chapter/2')
  await expectFocus(page, 'chapter/2')
  const button = copyButton(page, sections[0])
  await expect(button).toHaveCSS('opacity', '1')
  expect((await button.boundingBox()).height).toBeGreaterThanOrEqual(24)
  await context.close()
})

test('the static edition has a link to each section', async ({ page }) => {
  await page.goto('/toolkit.html')
  for (const id of sections) {
    const link = page.locator('section', { has: place(page, id) }).last().getByRole('link', { name: /^Link to this section/ })
    await expect(link).toHaveAttribute('href', `#${id}`)
  }
})

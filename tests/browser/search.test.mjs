// Search, as a person uses it: typing, reading what was found, going there and back.
import { word } from './content.mjs'
import { details, expect, expectFocus, expectInSight, place, ready, test, toolkit } from './fixtures.mjs'

const field = (page) => page.getByRole('searchbox', { name: word('search.label') })
const status = (page) => toolkit(page).locator('[id="search/count"]')
const announced = (page) => toolkit(page).locator('[id="search/told"]')
const hits = (page) => toolkit(page).locator('.toolkit-hits > li')
const open = async (page, route = 'search') => {
  await page.goto(`/?${encodeURIComponent(route)}#toolkit/${route}`)
  await ready(page)
  await expect(field(page)).toBeVisible()
}

test('what is typed is found at once, with its words marked and how much there is announced', async ({ page }) => {
  await page.goto('/')
  await ready(page)
  await page.getByRole('navigation', { name: word('nav.label') }).getByRole('link', { name: word('nav.search') }).click()
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('tone of voice')
  await expect(field(page)).toHaveValue('tone of voice')
  await expect(hits(page).first().getByRole('link')).toHaveText('Tone')
  await expect(hits(page).first().getByRole('link').locator('mark')).toHaveText('Tone')
  await expect(hits(page).first().locator('.toolkit-hit__text mark').first()).toBeVisible()
  await expect(status(page)).toHaveText(/^\d+ results for ‘tone of voice’$/)
  await expect(field(page), 'the focus stays').toBeFocused()
})

test('how much there is is announced once the reader stops typing, and not with each letter', async ({ page }) => {
  await open(page)
  await expect(announced(page)).toHaveAttribute('role', 'status')
  await announced(page).evaluate((told) => {
    window.said = []
    new MutationObserver(() => window.said.push(told.textContent)).observe(told, { childList: true })
  })
  await field(page).pressSequentially('policy', { delay: 50 })
  await expect(status(page)).toHaveText(/^\d+ results for ‘policy’$/)
  await expect(announced(page)).toHaveText(/^\d+ results for ‘policy’$/)
  expect(await page.evaluate(() => window.said.length)).toBe(1)
})

test('Escape empties the field', async ({ page }) => {
  await open(page, 'search?q=policy')
  await expect(hits(page).first()).toBeVisible()
  await field(page).press('Escape')
  await expect(field(page)).toHaveValue('')
  await expect(field(page)).toBeFocused()
  await expect(hits(page)).toHaveCount(0)
  await expect(status(page)).toBeEmpty()
  await expect.poll(() => new URL(page.url()).hash).toBe('#toolkit/search')
})

test('whatever is typed is text, however long', async ({ page }) => {
  await open(page)
  for (const odd of ['<img src=x onerror=alert(1)><b>policy</b>', '&lt;policy&gt; {n} {q} %00', '🙂👩‍⚕️ zażółć', '\u2063policy\u2063', 'policy '.repeat(1430)]) {
    await field(page).fill(odd)
    await expect(field(page)).toHaveValue(odd)
    await expect(status(page)).toContainText(odd.trim().slice(0, 200).trim())
  }
  await expect(hits(page).first()).toBeVisible()
  await expect(toolkit(page).locator('img, b')).toHaveCount(0)
})

test('typing changes the address and adds no step, and nobody is told what was typed', async ({ page }) => {
  await open(page)
  const steps = await page.evaluate(() => history.length)
  await field(page).pressSequentially('100% & café+?#’')
  await expect(status(page)).not.toBeEmpty()
  await expect.poll(() => new URL(page.url()).hash).toBe('#toolkit/search?q=100%25%20%26%20caf%C3%A9%2B%3F%23%E2%80%99')
  expect(await page.evaluate(() => history.length)).toBe(steps)
  expect((await details(page, 'toolkit-view')).map(({ view }) => view)).toEqual([])
  expect(await details(page, 'toolkit-ready')).toEqual([expect.objectContaining({ view: 'search' })])
  await page.reload()
  await ready(page)
  await expect(field(page)).toHaveValue('100% & café+?#’')
})

test('a hit leads to its place, and Back to what was found', async ({ page }) => {
  await open(page, 'search?q=policy')
  await expect(field(page)).toHaveValue('policy')
  await hits(page).getByRole('link', { name: 'Policy', exact: true }).click()
  await expectFocus(page, 'chapter/4/policy')
  await expectInSight(page, 'chapter/4/policy')
  await page.goBack()
  await expect(field(page)).toHaveValue('policy')
  await expect(hits(page).first()).toBeVisible()
  await hits(page).getByRole('link', { name: '300 social media policies' }).click()
  await expectFocus(page, 'resources/social-media-policies-300')
  await expectInSight(page, 'resources/social-media-policies-300')
})

test('a slip is forgiven and told, and where nothing is found there is advice', async ({ page }) => {
  await open(page, 'search?q=polcy')
  await expect(status(page)).toContainText(word('search.instead', { q: 'polcy' }))
  await expect(hits(page).first().getByRole('link')).toHaveText('Policy')
  await field(page).fill('fcebok')
  await expect(status(page)).toHaveText(word('search.none', { q: 'fcebok' }))
  await expect(hits(page)).toHaveCount(0)
  const home = toolkit(page).locator('.toolkit-main').getByRole('link', { name: word('nav.home'), exact: true })
  await expect(home).toHaveAttribute('href', '#toolkit/home')
  await toolkit(page).getByRole('link', { name: 'facebook', exact: true }).click()
  await expect(field(page)).toHaveValue('facebook')
  await expect(hits(page).first()).toBeVisible()
})

test('a keyboard alone is enough', async ({ page }) => {
  await open(page)
  await page.keyboard.type('instagram')
  await page.keyboard.press('Enter')
  await expect(status(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(hits(page).first().getByRole('link')).toBeFocused()
  await page.keyboard.press('Enter')
  await expectFocus(page, 'channels/instagram')
})

test('letters are taken where they are typed, in the middle too', async ({ page }) => {
  await open(page, 'search?q=plicy')
  await field(page).press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('oo')
  await page.keyboard.press('Backspace')
  await expect(field(page)).toHaveValue('policy')
})

test('at 320 pixels nothing is wider than the page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await open(page, 'search?q=social media')
  await expect(hits(page)).toHaveCount(20)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect((await field(page).boundingBox()).width).toBeGreaterThan(150)
})

test('an element may be the search alone', async ({ page, host }) => {
  await host('<social-media-toolkit view="search" only></social-media-toolkit>')
  await ready(page)
  await expect(page.getByRole('navigation', { name: word('nav.label') })).toHaveCount(0)
  await field(page).fill('policy')
  await expect(hits(page).first()).toBeVisible()
  await expect(place(page, 'search')).toBeVisible()
})

// A trust's own, end to end: the demonstration page goes by a complete
// configuration, and a page may change it while it is open.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { quotes, word } from './content.mjs'
import { details, expect, place, ready, test, toolkit } from './fixtures.mjs'
import { root } from './machine.mjs'
import { card, firstLink } from './posts.mjs'

const trust = JSON.parse(readFileSync(join(root, 'assets/demo/trust.json'), 'utf8'))
const { organisation } = trust
const element = (attributes) => `<social-media-toolkit ${attributes}><a href="/toolkit.html">Read the toolkit</a></social-media-toolkit>`
const from = word('trust.from', { name: organisation.name })
const set = (page, value) => toolkit(page).evaluate((element, value) => {
  if (value === null) element.removeAttribute('config')
  else element.setAttribute('config', value)
}, value)

/** All points are in sight, of which `own` are the trust's. */
const expectAll = async (page, own) => {
  const all = String(quotes.length + own)
  await expect(place(page, 'quotes/count')).toHaveText(word('quotes.count', { n: all, of: all }))
}

/** Follows the way to all points, of which `own` are the trust's and stand last. */
async function showAll(page, own) {
  await toolkit(page).getByRole('link', { name: word('quotes.all', { n: String(quotes.length + own) }) }).click()
  await expectAll(page, own)
}

test('on the demonstration page a point goes out with the trust’s handle, hashtag and public address', async ({ page, expected, axe }) => {
  expected('new page', /^https:\/\/x\.com\/intent\/tweet\?/)
  await page.goto('/#toolkit/quotes')
  await ready(page)
  const [quote] = trust.quotes
  const own = card(page, quote.id)
  await expect(own.getByText(from, { exact: true })).toBeVisible()
  const [opened] = await Promise.all([page.waitForEvent('popup'), firstLink(own).click()])
  const parameters = new URL(opened.url()).searchParams
  expect(Object.fromEntries(parameters)).toEqual({
    text: quote.text,
    url: organisation.public_address,
    hashtags: organisation.hashtags.join(','),
    via: organisation.handles.x,
  })
  await axe()
})

test('the trust’s name, notes, contacts, days and accounts stand where readers look for them', async ({ page }) => {
  await page.goto('/#toolkit/chapter/4')
  await ready(page)
  const foot = toolkit(page).locator('.toolkit-footer')
  await expect(foot).toContainText(word('trust.foot', { name: organisation.name }))
  await expect(foot.getByRole('link', { name: organisation.contact[0].name })).toHaveAttribute('href', organisation.contact[0].address)
  const policy = toolkit(page).locator('section', { has: place(page, 'chapter/4/policy') })
  await expect(policy).toContainText(trust.notes[0].text)
  await expect(policy.getByRole('link', { name: new RegExp(`^${word('trust.policy')} \\(`) })).toHaveAttribute('href', organisation.policy)
  await page.goto('/#toolkit/chapter/5')
  await expect(toolkit(page).getByText(trust.awareness_days[0].name)).toBeVisible()
  await page.goto('/#toolkit/resources')
  await expect(toolkit(page).getByRole('link', { name: trust.accounts[0].name })).toBeVisible()
})

test('a configuration may come, change and go while the page is open, and leaves nothing behind', async ({ page, host }) => {
  await page.route('**/trust.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(trust) }))
  const other = { version: 1, organisation: { name: 'Vale' }, hide: ['chapter/2', 'quiz'], words: { en: { 'nav.quotes': 'Points' } } }
  await page.route('**/other.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(other) }))
  await host(element('view="quotes"'))
  await ready(page)
  const own = place(page, `quotes/${trust.quotes[0].id}`)
  const nav = toolkit(page).getByRole('navigation', { name: word('nav.label') })
  await expect(place(page, 'quotes')).toBeVisible()
  const before = await toolkit(page).evaluate(({ shadowRoot }) => shadowRoot.textContent)
  await set(page, '/trust.json')
  await showAll(page, trust.quotes.length)
  await expect(own).toBeVisible()
  await set(page, '/other.json')
  await expect(own).toHaveCount(0)
  await expectAll(page, 0)
  await expect(nav.getByRole('link', { name: 'Points' })).toBeVisible()
  await expect(nav.getByRole('link', { name: word('nav.quiz') })).toHaveCount(0)
  await nav.getByRole('link', { name: word('nav.home') }).click()
  await expect(place(page, 'home')).toBeVisible()
  await expect(toolkit(page).getByRole('link', { name: /^1\. / })).toBeVisible()
  await expect(toolkit(page).getByRole('link', { name: /^2\. / })).toHaveCount(0)
  await toolkit(page).getByRole('link', { name: 'Points' }).click()
  await set(page, null)
  await expect(nav.getByRole('link', { name: word('nav.quiz') })).toBeVisible()
  expect(await toolkit(page).evaluate(({ shadowRoot }) => shadowRoot.textContent)).toBe(before)
  expect(await details(page, 'toolkit-error')).toEqual([])
})

test('an address that leads to something hidden shows the view above it', async ({ page, host }) => {
  const config = { version: 1, hide: ['chapter/3', 'chapter/2/channels'] }
  await page.route('**/trust.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(config) }))
  await host(element('config="/trust.json"'), { at: '#toolkit/chapter/2/channels' })
  await ready(page)
  await expect(place(page, 'chapter/2')).toBeVisible()
  await expect(place(page, 'chapter/2/channels')).toHaveCount(0)
  await expect(toolkit(page).locator('[href*="chapter/3"]')).toHaveCount(0)
})

test('a configuration is read once, however often an attribute changes', async ({ page, host }) => {
  const config = { version: 1, words: { en: { 'nav.quotes': 'Points' }, cy: { 'nav.quotes': 'Pwyntiau' } } }
  await page.addInitScript(() => {
    const { parse } = JSON
    window.read = 0
    JSON.parse = (text, ...more) => {
      if (text.includes('nav.quotes')) window.read += 1
      return parse(text, ...more)
    }
  })
  await page.route('**/trust.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(config) }))
  await host(element('config="/trust.json" view="quotes"'))
  await ready(page)
  const title = (level) => toolkit(page).getByRole('heading', { name: word('quotes.title'), level })
  for (const level of [3, 4, 1]) {
    await toolkit(page).evaluate((element, level) => element.setAttribute('heading-level', level), level)
    await expect(title(level)).toBeVisible()
  }
  expect(await page.evaluate(() => window.read)).toBe(1)
  const nav = toolkit(page).getByRole('navigation')
  await expect(nav.getByRole('link', { name: 'Points' })).toBeVisible()
  await toolkit(page).evaluate((element) => element.setAttribute('lang', 'cy'))
  await expect(nav.getByRole('link', { name: 'Pwyntiau' })).toBeVisible()
})

test('an element that is to show only what the trust hides shows the welcome, and the page hears of it', async ({ page, host, expected }) => {
  expected('console', /^social-media-toolkit: the attribute view is ‘quiz’/)
  const config = { version: 1, hide: ['quiz'] }
  await page.route('**/trust.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(config) }))
  await host(element('config="/trust.json" view="quiz" only'))
  await ready(page)
  await expect(place(page, 'home')).toBeVisible()
  const quiz = word('widget.label.only', { view: word('nav.quiz') })
  await expect(toolkit(page).locator(`[aria-label="${quiz}"]`)).toHaveCount(0)
  const [{ kind, message }, ...more] = await details(page, 'toolkit-error')
  expect(kind).toBe('attribute')
  expect(message).toContain('the configuration does not hide')
  expect(more).toEqual([])
})

test('a private address to share is told with its place, and the standard toolkit stays', async ({ page, host, expected }) => {
  expected('console', /^social-media-toolkit: /)
  const config = { version: 1, organisation: { name: 'W', public_address: 'https://a.wards.example/', private_hosts: ['wards.example'] },
    quotes: [{ id: 'own-a', text: 'a' }] }
  await page.route('**/trust.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(config) }))
  await host(element('config="/trust.json" view="quotes"'))
  await ready(page)
  const [{ kind, message }] = await details(page, 'toolkit-error')
  expect(kind).toBe('config')
  expect(message).toMatch(/^\/organisation\/public_address: [^\n]*$/)
  await showAll(page, 0)
  await expect(place(page, 'quotes/own-a')).toHaveCount(0)
})

test('what a configuration names and the toolkit does not have is passed over', async ({ page, host }) => {
  const config = { version: 1, hide: ['quizz', 'chapter/9', 'quiz'], notes: [{ at: 'chapter/4/nowhere', text: 'a' }],
    quotes: [{ id: 'own-a', text: 'The first', section: 'chapter/9/nowhere' }, { id: 'own-a', text: 'The second' }] }
  await page.route('**/trust.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(config) }))
  await host(element('config="/trust.json" view="quotes"'))
  await ready(page)
  const own = place(page, 'quotes/own-a')
  await showAll(page, 1)
  await expect(own).toContainText('The first')
  await expect(own.getByRole('link', { name: word('quotes.section') })).toHaveCount(0)
  const nav = toolkit(page).getByRole('navigation', { name: word('nav.label') })
  await expect(nav.getByRole('link', { name: word('nav.quiz') })).toHaveCount(0)
  expect(await details(page, 'toolkit-error')).toEqual([])
})

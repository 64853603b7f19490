// The page's address where it is not the widget's alone: a host that uses the
// fragment itself, `routing="none"`, and more than one element.
import { places, quiz, word } from './content.mjs'
import { drawn, element, expect, expectFocus, focused, fragment, place, policy, ready, test, toolkit } from './fixtures.mjs'

const nav = (inside) => inside.getByRole('navigation', { name: word('nav.label') })
const go = (inside, key) => nav(inside).getByRole('link', { name: word(key) }).click()

/** How the page's address and history stand. */
const address = (page) => page.evaluate(() => ({ href: location.href, steps: history.length }))

test('a fragment of the host’s own is left alone', async ({ page }) => {
  await page.goto('/#team')
  await ready(page)
  const before = await address(page)
  await expect(place(page, 'home')).toBeVisible()
  await go(page, 'nav.quotes')
  await expectFocus(page, 'quotes')
  expect(await address(page)).toEqual(before)
})

test('a fragment whose beginning is like ours is the host’s', async ({ page, host }) => {
  for (const own of ['toolkits', 'toolkit-news', 'my/toolkit/quiz', 'quiz']) {
    await host(element(), { at: `?${encodeURIComponent(own)}#${own}` })
    await ready(page)
    const before = await address(page)
    await expect(place(page, 'home')).toBeVisible()
    await go(page, 'nav.quotes')
    await expectFocus(page, 'quotes')
    expect(await address(page)).toEqual(before)
  }
})

test('a link of the host’s takes over the fragment, and Back gives it back', async ({ page }) => {
  await page.goto('/')
  await ready(page)
  await go(page, 'nav.quotes')
  await expectFocus(page, 'quotes')
  await page.getByRole('link', { name: 'talk to us' }).click()
  expect(await fragment(page)).toBe('#team')
  await expect(place(page, 'quotes'), 'the widget stays where it is').toBeVisible()
  await page.goBack()
  expect(await fragment(page)).toBe('#toolkit/quotes')
  await go(page, 'nav.channels')
  await expectFocus(page, 'channels')
  expect(await fragment(page)).toBe('#toolkit/channels')
})

test('routing="none" never touches the address, and its links lead to the static edition', async ({ page, host, context }) => {
  await host(element('routing="none"'), { at: '#toolkit/quotes' })
  await ready(page)
  const before = await address(page)
  await expect(place(page, 'home'), 'the fragment says nothing to it').toBeVisible()
  for (const key of ['nav.chapters', 'nav.channels', 'nav.quiz', 'nav.quotes', 'nav.resources']) await go(page, key)
  await expectFocus(page, 'resources')
  expect(await address(page)).toEqual(before)
  await page.evaluate(() => { location.hash = '#toolkit/quiz' })
  await expect(place(page, 'resources')).toBeVisible()

  const links = await toolkit(page).locator('.toolkit a').evaluateAll((all) => all.map((link) => link.href))
  expect(links.length).toBeGreaterThan(5)
  for (const link of links) {
    const { pathname, hash } = new URL(link)
    expect(pathname).toBe('/toolkit.html')
    expect(places).toContain(hash.slice(1))
  }
  const quizLink = nav(page).getByRole('link', { name: word('nav.quiz') })
  const [opened] = await Promise.all([context.waitForEvent('page'), quizLink.click({ modifiers: ['Control'] })])
  await expect(opened.getByRole('heading', { name: quiz.title })).toBeInViewport()
})

test('of two elements without an id the first has the fragment and the second leaves it alone', async ({ page, host }) => {
  await host(element() + element(), { at: '#toolkit/quotes' })
  await ready(page, 2)
  const [first, second] = [toolkit(page, 0), toolkit(page, 1)]
  await expect(place(first, 'quotes')).toBeVisible()
  await expect(place(second, 'home')).toBeVisible()
  const before = await address(page)
  await go(second, 'nav.channels')
  await expect(place(second, 'channels')).toBeVisible()
  expect(await address(page)).toEqual(before)
  await go(first, 'nav.resources')
  expect(await fragment(page)).toBe('#toolkit/resources')
  await expect(place(second, 'channels')).toBeVisible()
  await page.goBack()
  await expect(place(first, 'quotes')).toBeVisible()
  await expect(place(second, 'channels')).toBeVisible()
})

test('an element with an id has its own name in the fragment', async ({ page, host }) => {
  await host(element('id="comms"') + element(), { at: '#comms/quotes' })
  await ready(page, 2)
  const [named, other] = [toolkit(page, 0), toolkit(page, 1)]
  await expectFocus(page, 'quotes')
  await expect(place(named, 'quotes')).toBeInViewport()
  await expect(place(other, 'home')).toBeVisible()
  await go(named, 'nav.channels')
  await expect(place(named, 'channels')).toBeFocused()
  expect(await fragment(page)).toBe('#comms/channels')
  await go(other, 'nav.resources')
  await expect(place(other, 'resources')).toBeFocused()
  expect(await fragment(page)).toBe('#toolkit/resources')
  await page.goBack()
  expect(await fragment(page)).toBe('#comms/channels')
  await page.goBack()
  await expect(place(named, 'quotes')).toBeFocused()
  await expect(place(other, 'resources')).toBeVisible()
})

test('a <base> in the host page does not lead the widget’s links astray', async ({ page, host }) => {
  const security = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'self'"
  const loader = '<base href="/elsewhere/"><script type="module" src="/toolkit.js"></script><link rel="stylesheet" href="/host/host.css">'
  await host(element(), { loader, security })
  await ready(page)
  const link = nav(page).getByRole('link', { name: word('nav.quotes') })
  expect(await link.evaluate((a) => new URL(a.href).pathname + new URL(a.href).hash)).toBe('/host/page.html#toolkit/quotes')
  await link.click()
  await expectFocus(page, 'quotes')
  expect(await page.evaluate(() => location.pathname + location.hash)).toBe('/host/page.html#toolkit/quotes')
})

test('the state that the host keeps in its history stays with it', async ({ page, host }) => {
  await host(element())
  await ready(page)
  await page.evaluate(() => history.replaceState({ menu: 'open' }, ''))
  await go(page, 'nav.quotes')
  await expectFocus(page, 'quotes')
  expect(await page.evaluate(() => history.state)).toEqual({ menu: 'open' })
  await page.goBack()
  expect(await page.evaluate(() => history.state)).toEqual({ menu: 'open' })
})

test('an element further down the page is started when it comes near, and takes no focus', async ({ page, host }) => {
  const asked = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await host(`<div class="far"></div>${element()}`, { css: '.far { height: 6000px }' })
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('link', { name: 'Read the toolkit' })).toBeVisible()
  expect(asked.filter((path) => !path.startsWith('/host/'))).toEqual(['/toolkit.js'])
  await toolkit(page).scrollIntoViewIfNeeded()
  await ready(page)
  await expect(place(page, 'home')).toBeVisible()
  expect(await focused(page)).toBeNull()
})

test('a deep link reaches an element that is far down the page', async ({ page, host }) => {
  await host(`<div class="far"></div>${element()}`, { css: '.far { height: 6000px }', at: '#toolkit/chapter/2/audience' })
  await expectFocus(page, 'chapter/2/audience')
  await expect(place(page, 'chapter/2/audience')).toBeInViewport()
})

test('a part of the host page with our name does not take the fragment away', async ({ page, host }) => {
  await host(`<section id="toolkit">${element()}</section>`, { at: '#toolkit/quiz' })
  await expectFocus(page, 'quiz')
  await page.getByRole('navigation', { name: word('nav.label') }).getByRole('link', { name: word('nav.channels') }).click()
  await expectFocus(page, 'channels')
  expect(await fragment(page)).toBe('#toolkit/channels')
})

test('with routing="none" a fragment that is like ours brings nothing', async ({ page, host }) => {
  const asked = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await host(`<div style="height: 300vh"></div>${element('routing="none"')}`, { at: '#toolkit/quotes', security: policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'") })
  await drawn(page)
  expect(asked.filter((path) => /packs|wasm/.test(path))).toEqual([])
})

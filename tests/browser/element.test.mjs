// The element as a host page sees it: attributes and events.
import { places, quotes, word } from './content.mjs'
import { details, element, events, expect, expectFocus, focused, place, ready, test, toolkit, version } from './fixtures.mjs'
import { card, firstLink } from './posts.mjs'

const nav = (page) => page.getByRole('navigation', { name: word('nav.label') })

/** The levels of the headings in the widget, in order. */
const levels = (page) => toolkit(page).locator('.toolkit :is(h1,h2,h3,h4,h5,h6,h7,h8,h9,[role=heading])')
  .evaluateAll((all) => all.map((heading) => Number(heading.localName.replace('h', ''))))

test('the element tells that it is ready, each view and each share, by events that bubble and cross the shadow boundary', async ({ page, context, host, expected }) => {
  expected('new page', /^https:\/\/x\.com\//)
  await host(element('id="here" view="channels"'))
  await ready(page)
  await nav(page).getByRole('link', { name: word('nav.quotes') }).click()
  await expectFocus(page, 'quotes')
  const share = firstLink(card(page, quotes[2].id))
  const [opened] = await Promise.all([context.waitForEvent('page'), share.click()])
  await opened.waitForURL(/^https:\/\/x\.com\//)
  const crossing = { bubbles: true, composed: true, on: 'here' }
  await expect.poll(() => events(page)).toEqual([
    { type: 'toolkit-ready', detail: { version, view: 'channels' }, ...crossing },
    { type: 'toolkit-view', detail: { view: 'quotes' }, ...crossing },
    { type: 'toolkit-share', detail: { quote: quotes[2].id, network: 'x' }, ...crossing },
  ])
})

test('an event’s detail is plain JSON that the page may copy', async ({ page, host }) => {
  await host(element())
  await ready(page)
  const plain = await page.evaluate(() => new Promise((told) => {
    document.addEventListener('toolkit-view', ({ detail }) => told(Object.getPrototypeOf(structuredClone(detail)) === Object.prototype))
    document.querySelector('social-media-toolkit').setAttribute('view', 'quiz')
  }))
  expect(plain).toBe(true)
})

for (const level of [1, 2, 3, 4]) {
  test(`heading-level ${level} makes the top heading h${level}, and none goes below h6 or leaves a level out`, async ({ page, host, axe }) => {
    await host(element(`heading-level="${level}"`))
    await ready(page)
    const seen = new Set()
    for (const view of ['chapter/1', 'chapter/6', 'channels', 'quiz', 'quotes', 'resources', 'home']) {
      await page.evaluate((view) => { location.hash = `#toolkit/${view}` }, view)
      await expect(place(page, view)).toHaveJSProperty('localName', `h${level}`)
      const found = await levels(page)
      expect(found[0], view).toBe(level)
      found.forEach((one) => { expect(one).toBeGreaterThanOrEqual(level); expect(one).toBeLessThanOrEqual(6); seen.add(one) })
      found.forEach((one, index) => { if (index > 0) expect(one - found[index - 1], `${view}: ${found}`).toBeLessThanOrEqual(1) })
    }
    expect(seen.size).toBeGreaterThan(2)
    if (level === 2) await axe()
  })
}

test('without attributes the defaults count: home, under h2, in the fragment', async ({ page, host }) => {
  await host(element())
  await ready(page)
  await expect(place(page, 'home')).toHaveJSProperty('localName', 'h2')
  await expect(nav(page).getByRole('link').first()).toHaveAttribute('href', '#toolkit/home')
})

test('a value that means nothing counts as the default, with a warning and an event', async ({ page, host, expected }) => {
  for (const name of ['view', 'heading-level', 'routing', 'storage', 'lang']) {
    expected('console', new RegExp(`^social-media-toolkit: the attribute ${name} is ‘`))
  }
  await host(element('view="no-such-view" heading-level="7" routing="maybe" storage="always" lang="fr"'))
  await ready(page)
  await expect(place(page, 'home')).toHaveJSProperty('localName', 'h2')
  await expect(nav(page).getByRole('link').first()).toHaveAttribute('href', '#toolkit/home')
  const told = await events(page, 'toolkit-error')
  expect(told.map(({ detail }) => detail.kind)).toEqual(Array(5).fill('attribute'))
  for (const value of ['no-such-view', '7', 'maybe', 'always', 'fr']) {
    expect(told.some(({ detail }) => detail.message.includes(`‘${value}’`)), value).toBe(true)
  }
  expect(Object.keys(told[0].detail)).toEqual(['kind', 'message'])
  expect(told[0]).toMatchObject({ bubbles: true, composed: true, on: 'social-media-toolkit' })
})

test('a quote that there is not means nothing, like any other value: the default counts, and it is told once', async ({ page, host, expected }) => {
  expected('console', /^social-media-toolkit: the attribute view is ‘quotes\/nothing’/)
  await host(element('view="quotes/nothing"'))
  await ready(page)
  await expect(place(page, 'home')).toBeVisible()
  await toolkit(page).evaluate((element) => element.setAttribute('heading-level', '3'))
  await expect(place(page, 'home')).toHaveJSProperty('localName', 'h3')
  expect(await details(page, 'toolkit-error')).toEqual([{ kind: 'attribute', message: expect.stringMatching(/quotes\/nothing/) }])
})

test('every place may be the view that an element starts with, and none takes the focus', async ({ page, host }) => {
  const some = ['home', 'chapter/4', 'chapter/2/audience', 'channels', 'channels/x', 'quiz', 'quotes', 'quotes/start-simple', 'resources']
  for (const view of some) {
    expect(places).toContain(view)
    await host(element(`view="${view}"`), { at: `?${encodeURIComponent(view)}` })
    await ready(page)
    await expect(place(page, view)).toBeVisible()
    expect(await focused(page)).toBeNull()
    expect(await details(page, 'toolkit-ready')).toEqual([{ version, view }])
  }
})

test('attributes may change at any time', async ({ page, host, expected }) => {
  await host(element())
  await ready(page)
  const set = (name, value) => toolkit(page).evaluate((element, [name, value]) => {
    if (value === null) element.removeAttribute(name)
    else element.setAttribute(name, value)
  }, [name, value])

  await set('view', 'quotes')
  await expect(place(page, 'quotes')).toBeVisible()
  expect(await focused(page), 'a view that the page asks for takes no focus').toBeNull()
  expect(new URL(page.url()).hash, 'and is not written').toBe('')
  expect(await details(page, 'toolkit-view')).toEqual([{ view: 'quotes' }])

  await set('heading-level', '4')
  await expect(place(page, 'quotes')).toHaveJSProperty('localName', 'h4')
  await set('heading-level', null)
  await expect(place(page, 'quotes')).toHaveJSProperty('localName', 'h2')

  await set('only', '')
  await expect(nav(page)).toHaveCount(0)
  await set('only', null)
  await expect(nav(page)).toBeVisible()

  await set('routing', 'none')
  await expect(nav(page).getByRole('link').first()).toHaveAttribute('href', /\/toolkit\.html#home$/)
  await set('routing', 'hash')
  await expect(nav(page).getByRole('link').first()).toHaveAttribute('href', '#toolkit/home')

  await set('id', 'renamed')
  await expect(nav(page).getByRole('link').first()).toHaveAttribute('href', '#renamed/home')
  await nav(page).getByRole('link', { name: word('nav.channels') }).click()
  await expectFocus(page, 'channels')
  expect(new URL(page.url()).hash).toBe('#renamed/channels')

  expected('console', /the attribute view is ‘nonsense’/)
  await set('view', 'nonsense')
  await expect.poll(() => details(page, 'toolkit-error')).toEqual([{ kind: 'attribute', message: expect.stringContaining('nonsense') }])
  await expect(place(page, 'home')).toBeVisible()
})

test('a change of another attribute says nothing again and keeps the view', async ({ page, host, expected }) => {
  expected('console', /the attribute heading-level is ‘9’/)
  await host(element('heading-level="9"'))
  await ready(page)
  await nav(page).getByRole('link', { name: word('nav.quotes') }).click()
  await expectFocus(page, 'quotes')
  await toolkit(page).evaluate((element) => element.setAttribute('storage', 'none'))
  await toolkit(page).evaluate((element) => element.setAttribute('class', 'wide'))
  await expect(place(page, 'quotes')).toBeFocused()
  expect(await details(page, 'toolkit-error'), 'the same mistake is told once').toHaveLength(1)
})

test('a page that mends an attribute when it is told of it is heard', async ({ page, host, expected }) => {
  expected('console', /the attribute view is ‘(nowhere|wrong)’/)
  await page.addInitScript(() => addEventListener('toolkit-error', ({ target }) => { target.setAttribute('view', 'quiz') }))
  await host(element('view="nowhere"'))
  await expect(place(page, 'quiz')).toBeVisible()
  await toolkit(page).evaluate((element) => element.setAttribute('view', 'quotes'))
  await expect(place(page, 'quotes')).toBeVisible()
  await toolkit(page).evaluate((element) => element.setAttribute('view', 'wrong'))
  await expect(place(page, 'quiz')).toBeVisible()
})

test('on a page in another language the widget says in which language it is', async ({ page, host }) => {
  await host(`<div lang="ar" dir="rtl">${element()}</div>`)
  await ready(page)
  await expect(toolkit(page).locator('.toolkit')).toHaveAttribute('lang', 'en-GB')
  await expect(toolkit(page).locator('.toolkit')).toHaveAttribute('dir', 'ltr')
  expect(await details(page, 'toolkit-error'), 'which is no mistake of the page').toEqual([])
})

test('an element made by a script works as one that was there', async ({ page, host }) => {
  await host('<p>Nothing here yet.</p>')
  await page.evaluate(() => {
    const made = document.createElement('social-media-toolkit')
    made.setAttribute('view', 'quiz')
    document.querySelector('main').append(made)
  })
  await ready(page)
  await expect(place(page, 'quiz')).toBeVisible()
})

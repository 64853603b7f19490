// How the widget fits: narrow and wide pages, and hosts whose styles are hostile.
import { asked, channels, places, views, word } from './content.mjs'
import { drawn, element, events, expect, expectFocus, place, ready, test, toolkit } from './fixtures.mjs'
import { offers } from './reader.mjs'

/** How far the page is wider than the window; what sticks out first. */
const overflow = (page) => page.evaluate(() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return null
  const inside = document.querySelector('social-media-toolkit').shadowRoot
  const out = [...inside.querySelectorAll('*')].find((part) => part.getBoundingClientRect().right > width + 1)
  return `${document.documentElement.scrollWidth} > ${width}: ${out?.outerHTML.slice(0, 120)}`
})

const channelPage = places.find((id) => id.startsWith('channels/'))

for (const width of [320, 768, 1280]) {
  test(`no view is wider than a page of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 })
    await page.goto('/#toolkit/home')
    await ready(page)
    for (const view of [...views, channelPage]) {
      await page.evaluate((view) => { location.hash = `#toolkit/${view}` }, view)
      await expectFocus(page, view)
      expect(await overflow(page), view).toBeNull()
      for (const summary of await toolkit(page).locator('summary').all()) await summary.evaluate((part) => part.parentElement.setAttribute('open', ''))
      expect(await overflow(page), `${view}, with its details open`).toBeNull()
    }
  })

  test(`no step of the quiz is wider than a page of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 })
    await page.goto('/#toolkit/quiz')
    await page.getByRole('link', { name: word('quiz.start'), exact: true }).click()
    await page.getByRole('button', { name: word('quiz.continue') }).click()
    await expect(page.getByRole('alert')).toBeFocused()
    expect(await overflow(page), 'the error').toBeNull()
    for (const question of asked) {
      await expect(place(page, `quiz/${question.id}`)).toBeVisible()
      expect(await overflow(page), question.id).toBeNull()
      await offers(page).last().check()
      await page.getByRole('button', { name: word('quiz.continue') }).click()
    }
    await expectFocus(page, 'quiz/check')
    expect(await overflow(page), 'the check').toBeNull()
    await page.getByRole('link', { name: word('quiz.check.result') }).click()
    await expectFocus(page, 'quiz/result')
    expect(await overflow(page), 'the result').toBeNull()
  })
}

test('the channels are one at a time on a narrow page and a table on a wide one', async ({ page, host }) => {
  await host(element('view="channels"'))
  await ready(page)
  const table = toolkit(page).getByRole('table')
  const cards = toolkit(page).locator('.toolkit-channels__cards')
  await expect(table).toBeVisible()
  await expect(cards).toBeHidden()
  await expect(table.getByRole('row')).toHaveCount(1 + channels.length)

  await page.setViewportSize({ width: 320, height: 640 })
  await expect(cards).toBeVisible()
  await expect(table).toBeHidden()
  await expect(cards.locator('dl')).toHaveCount(1)
  await expect(cards.getByRole('heading')).toHaveText(channels[0].name)
})

test('a narrow column on a wide page gets one at a time too', async ({ page, host }) => {
  await host(`<div class="column">${element('view="channels"')}</div>`, { css: '.column { width: 22rem }' })
  await ready(page)
  await expect(toolkit(page).locator('.toolkit-channels__cards')).toBeVisible()
  await expect(toolkit(page).getByRole('table')).toBeHidden()
  expect(await overflow(page)).toBeNull()
})

for (const [where, css] of [
  ['a row of flex items', 'main { display: flex }'],
  ['a grid', 'main { display: grid; grid-template-columns: 12rem auto }'],
  ['a float', 'social-media-toolkit { float: left; max-width: 100% }'],
  ['a table cell', 'main { display: table-row } main > * { display: table-cell }'],
]) {
  test(`the widget has a width in ${where}`, async ({ page, host }) => {
    await host(element('view="quotes"'), { css })
    await ready(page)
    const { width } = await place(page, 'quotes').boundingBox()
    expect(width).toBeGreaterThan(200)
    expect(await overflow(page)).toBeNull()
  })
}

test('no layout is shifted once the widget has begun to show, on a slow processor too', async ({ page, host }) => {
  // Slow enough for a frame to be drawn wherever the engine lets one be.
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  await page.addInitScript(() => {
    window.shifts = []
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
      if (!entry.hadRecentInput) window.shifts.push({ value: entry.value, at: entry.startTime })
    })).observe({ type: 'layout-shift', buffered: true })
  })
  await host(element())
  await ready(page)
  await expect(place(page, 'home')).toBeVisible()
  await drawn(page)
  expect(await page.evaluate(() => window.shifts)).toEqual([])
})

// --- Hostile hosts ------------------------------------------------------------------

const watched = [
  'font-size', 'font-family', 'font-weight', 'line-height', 'letter-spacing', 'text-transform', 'text-align', 'white-space',
  'color', 'background-color', 'display', 'visibility', 'opacity', 'cursor', 'list-style-type', 'border-top-style', 'direction',
]

/** How everything in the widget is drawn, one line a part. */
const drawing = (page) => page.evaluate((watched) => {
  const inside = document.querySelector('social-media-toolkit').shadowRoot
  return [...inside.querySelectorAll('.toolkit, .toolkit *')].map((part, index) => {
    const style = getComputedStyle(part)
    return `${index} ${part.localName}.${part.getAttribute('class')}: ${watched.map((name) => style.getPropertyValue(name)).join(' | ')}`
  })
}, watched)

const hostile = {
  'a root font size of 62.5%': 'html { font-size: 62.5% }',
  'everything unset by force': 'html { font-size: 62.5% } * { all: unset !important }',
  'inherited styles by force': `* { color: red !important; font: italic 9px/3 fantasy !important; letter-spacing: .3em !important;
    text-transform: uppercase !important; text-align: right !important; visibility: visible !important; cursor: crosshair !important;
    white-space: pre !important; list-style: square !important; text-indent: 4em !important }`,
  'rules for our own classes and elements': `.toolkit, .nhsuk-button, a, h2, p, ul, li, input, label
    { display: none !important; color: lime !important; font-size: 40px !important }`,
}

for (const view of ['home', 'channels', 'quiz', 'quotes']) {
  test(`a host’s styles change nothing in the view ${view}`, async ({ page, host }) => {
    await host(element(`view="${view}"`), { css: 'body { margin: 8px }' })
    await ready(page)
    const clean = await drawing(page)
    expect(clean.length).toBeGreaterThan(20)
    for (const [what, css] of Object.entries(hostile)) {
      await page.unrouteAll()
      await host(element(`view="${view}"`), { css, at: `?${encodeURIComponent(what)}` })
      await ready(page)
      const now = await drawing(page)
      expect(now.filter((line, index) => line !== clean[index]).slice(0, 3), what).toEqual([])
      expect(await toolkit(page).evaluate((element) => getComputedStyle(element).display), what).toBe('block')
    }
  })
}

test('the host’s own elements look the same with and without the widget', async ({ page, host }) => {
  const body = '<h2>Ours</h2><p class="nhsuk-body toolkit">A <a href="#x">link</a></p><button class="nhsuk-button">Button</button><table class="nhsuk-table"><tr><td>1</td></tr></table>'
  const looks = () => page.evaluate(() => [...document.querySelectorAll('main *:not(social-media-toolkit, social-media-toolkit *)')]
    .flatMap((part) => [...getComputedStyle(part)].filter((name) => !name.startsWith('--'))
      .map((name) => `${part.localName} ${name}: ${getComputedStyle(part).getPropertyValue(name)}`)))
  await host(body, { loader: '' })
  const without = await looks()
  await page.unrouteAll()
  await host(body + element('view="quotes"'), { at: '?with' })
  await ready(page)
  expect((await looks()).filter((line, index) => line !== without[index])).toEqual([])
  expect(await page.evaluate(() => Object.keys(window).filter((name) => /toolkit|wasm|yew/i.test(name))))
    .toEqual(['toolkitViolation', 'toolkitEvents'])
  expect((await events(page)).length).toBe(1)
})

test('type follows the reader’s own size', async ({ page, host }) => {
  const session = await page.context().newCDPSession(page)
  await host(element('view="quotes"'), { css: 'html { font-size: 62.5% }' })
  await ready(page)
  const sizes = () => toolkit(page).locator('.toolkit *').evaluateAll((all) => all.map((part) => parseFloat(getComputedStyle(part).fontSize)))
  const usual = await sizes()
  // Twice the type on a page twice as wide has the same columns.
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
  await page.setViewportSize({ width: 2560, height: 1600 })
  await page.reload()
  await ready(page)
  const twice = await sizes()
  twice.forEach((size, index) => expect(size).toBeCloseTo(2 * usual[index], 1))
})

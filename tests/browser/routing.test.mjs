// Where the reader is, on a page whose fragment the widget may use: deep links,
// Back and Forward, the focus and what is in sight.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asked, channels, chapters, edition, placesUnder, quiz, views, word } from './content.mjs'
import {
  details, element, events, expect, expectFocus, expectInSight, focused, fragment, place, ready, scrolled, test, toolkit,
} from './fixtures.mjs'
import { distFolder } from './machine.mjs'

const [firstQuestion] = asked

/** The resources that the demonstration page hides. */
const hidden = JSON.parse(readFileSync(join(distFolder, 'trust.json'))).hide.map((part) => part.replace('case-studies', 'resources'))

/** Where a route leads a reader who has answered nothing: a step of the quiz to its first question, what is hidden to its view. */
const shown = (route) => {
  if (hidden.includes(route)) return 'resources'
  return route.startsWith('quiz/') ? `quiz/${firstQuestion.id}` : route
}

// A query of its own makes each visit a first load.
const visit = (page, route) => page.goto(`/?${encodeURIComponent(route)}#toolkit/${route}`)

test('the static edition names every view and place of the toolkit', () => {
  expect(chapters).toHaveLength(6)
  expect(placesUnder('channels')).toHaveLength(1 + channels.length)
  expect(placesUnder('quiz')).toHaveLength(1 + asked.length)
  for (const chapter of chapters) expect(placesUnder(chapter).length, chapter).toBeGreaterThan(1)
})

const groups = ['home', ...chapters, 'channels', 'quiz', 'quotes', 'resources']
for (const group of groups) {
  test(`a deep link shows ${group} and each place under it, focused and in sight`, async ({ page }) => {
    // The questions about the organisation are not on paper.
    const further = group === 'quiz' ? [...quiz.opening.map(({ id }) => `quiz/${id}`), 'quiz/check', 'quiz/result'] : []
    for (const route of [...placesUnder(group), ...further]) {
      await test.step(route, async () => {
        await visit(page, route)
        await expectFocus(page, shown(route))
        await expectInSight(page, shown(route))
        expect(await fragment(page)).toBe(`#toolkit/${shown(route)}`)
        expect(await details(page, 'toolkit-ready')).toEqual([expect.objectContaining({ view: shown(route) })])
      })
    }
  })
}

test('a deep link to nothing shows what is nearest to it', async ({ page }) => {
  for (const [route, nearest] of [
    ['chapter/2/no-such-section', 'chapter/2'], ['chapter/9', 'home'], ['channels/no-such', 'channels'],
    ['quotes/no-such', 'quotes'], ['quiz/no-such-question', 'quiz'],
  ]) {
    await test.step(route, async () => {
      await visit(page, route)
      await expectFocus(page, nearest)
      expect(await fragment(page)).toBe(`#toolkit/${nearest}`)
    })
  }
  await visit(page, 'no-such-view')
  await ready(page)
  await expect(place(page, 'home')).toBeVisible()
  await visit(page, '%E0%A4%A')
  await ready(page)
  await expect(place(page, 'home')).toBeVisible()
})

test('each view has a title of its own, and its heading says so as the static edition does', async ({ page }) => {
  await page.goto('/#toolkit/home')
  await ready(page)
  for (const view of views) {
    await page.evaluate((view) => { location.hash = `#toolkit/${view}` }, view)
    await expectFocus(page, view)
    const words = (await place(page, view).innerText()).replace(/\s+/g, ' ')
    expect(words.length, view).toBeGreaterThan(3)
    expect(edition.replace(/&amp;/g, '&')).toContain(words.split(': ').at(-1))
  }
})

test('on the first load without a fragment nothing takes the focus, moves or is written', async ({ page }) => {
  await page.goto('/')
  const before = await page.evaluate(() => history.length)
  await ready(page)
  await expect(place(page, 'home')).toBeVisible()
  expect(await focused(page)).toBeNull()
  expect(await scrolled(page)).toBe(0)
  expect(new URL(page.url()).hash).toBe('')
  expect(await page.evaluate(() => history.length)).toBe(before)
})

test('Back and Forward follow the reader, and each view is one step', async ({ page }) => {
  await page.goto('/')
  await ready(page)
  const start = await page.evaluate(() => history.length)
  const nav = page.getByRole('navigation', { name: word('nav.label') })
  for (const [key, view] of [['nav.channels', 'channels'], ['nav.quotes', 'quotes'], ['nav.resources', 'resources']]) {
    await nav.getByRole('link', { name: word(key) }).click()
    await expectFocus(page, view)
    await expect(nav.locator('[aria-current="page"]')).toHaveText(word(key))
  }
  expect(await page.evaluate(() => history.length) - start).toBe(3)
  for (const view of ['quotes', 'channels']) {
    await page.goBack()
    await expectFocus(page, view)
    expect(await fragment(page)).toBe(`#toolkit/${view}`)
  }
  await page.goBack()
  await expect(place(page, 'home')).toBeVisible()
  expect(await fragment(page)).toBe('')
  for (const view of ['channels', 'quotes', 'resources']) {
    await page.goForward()
    await expectFocus(page, view)
  }
  expect((await details(page, 'toolkit-view')).map(({ view }) => view))
    .toEqual(['channels', 'quotes', 'resources', 'quotes', 'channels', 'home', 'channels', 'quotes', 'resources'])
})

test('a fragment typed by hand or written by the page is followed', async ({ page }) => {
  await page.goto('/')
  await ready(page)
  await page.evaluate(() => { location.hash = '#toolkit/chapter/3/tone' })
  await expectFocus(page, 'chapter/3/tone')
  await expectInSight(page, 'chapter/3/tone')
  await page.evaluate(() => { location.hash = '#toolkit' })
  await expectFocus(page, 'home')
})

test('a host’s link to the view that is shown already brings the reader there', async ({ page, host }) => {
  await host(`<p><a href="#toolkit/quotes">Our quotes</a></p><div class="far"></div>${element('view="quotes"')}`, { css: '.far { height: 1100px }' })
  await ready(page)
  await page.getByRole('link', { name: 'Our quotes' }).click()
  await expectFocus(page, 'quotes')
  await expectInSight(page, 'quotes')
})

test('a view whose heading is in sight takes the focus and the page does not jump', async ({ page }) => {
  await page.goto('/')
  await ready(page)
  const nav = page.getByRole('navigation', { name: word('nav.label') })
  await page.evaluate(() => window.scrollTo(0, 150))
  for (const [key, view] of [['nav.chapters', 'chapter/1'], ['nav.quotes', 'quotes'], ['nav.home', 'home']]) {
    await nav.getByRole('link', { name: word(key) }).click()
    await expectFocus(page, view)
    expect(await scrolled(page), view).toBe(150)
  }
})

test('a view whose heading is out of sight is scrolled to', async ({ page }) => {
  await page.goto('/#toolkit/chapter/1')
  await expectFocus(page, 'chapter/1')
  await page.getByRole('link', { name: /^Next/ }).click()
  await expectFocus(page, 'chapter/2')
  await expectInSight(page, 'chapter/2')
})

test('the same link again brings the reader there again', async ({ page }) => {
  await page.goto('/#toolkit/chapter/1')
  await expectFocus(page, 'chapter/1')
  const entry = page.getByRole('navigation', { name: word('chapter.contents', { n: 1 }) }).getByRole('link').last()
  const section = placesUnder('chapter/1').at(-1)
  await entry.click()
  await expectFocus(page, section)
  const steps = await page.evaluate(() => history.length)
  await page.evaluate(() => window.scrollTo(0, 0))
  await entry.click()
  await expectFocus(page, section)
  await expectInSight(page, section)
  expect(await page.evaluate(() => history.length), 'no step is added').toBe(steps)
})

test('a click with Ctrl, Shift or the middle button is the browser’s', async ({ page, context }) => {
  await page.goto('/')
  await ready(page)
  const link = page.getByRole('navigation', { name: word('nav.label') }).getByRole('link', { name: word('nav.quiz') })
  for (const click of [{ modifiers: ['Control'] }, { modifiers: ['Shift'] }, { button: 'middle' }]) {
    const [opened] = await Promise.all([context.waitForEvent('page'), link.click(click)])
    await expectFocus(opened, 'quiz')
    expect(await fragment(opened)).toBe('#toolkit/quiz')
    await opened.close()
  }
  await expect(place(page, 'home')).toBeVisible()
  expect(await fragment(page)).toBe('')
  expect(await events(page, 'toolkit-view')).toEqual([])
})

test('every link inside the widget leads to a place that is shown', async ({ page }) => {
  const found = new Set()
  await page.goto('/#toolkit/home')
  await ready(page)
  for (const view of views) {
    await page.evaluate((view) => { location.hash = `#toolkit/${view}` }, view)
    await expectFocus(page, view)
    const links = await toolkit(page).locator('a[href^="#"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    for (const link of links) found.add(link)
  }
  // The demonstration page goes by a trust's configuration, which adds its own.
  const places = [...views.flatMap(placesUnder), ...['quiz', 'quotes', 'resources'].flatMap(placesUnder), 'search', `quiz/${firstQuestion.id}`, 'quiz/team']
  for (const link of found) {
    expect(link).toMatch(/^#toolkit\//)
    // Without a script there is neither a trust's own channel, nor the finder, nor a choice.
    if (/^#toolkit\/channels(\/own-[a-z-]+|\/finder|\?[a-z&=-]+)$/.test(link)) continue
    expect(places).toContain(link.replace('#toolkit/', ''))
  }
})

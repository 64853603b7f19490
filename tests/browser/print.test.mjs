// Printing: a page of its own, filled through the DOM.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asked, chapters, places, placesUnder, quotes, word } from './content.mjs'
import { element, expect, expectFocus, place, policy, ready, test, toolkit } from './fixtures.mjs'
import { root } from './machine.mjs'

const welsh = JSON.parse(readFileSync(join(root, 'assets/content/cy/loader.json'), 'utf8'))
const trust = JSON.parse(readFileSync(join(root, 'assets/demo/trust.json'), 'utf8'))
const button = (inside, key) => inside.getByRole('button', { name: word(key) })

/** Presses the button and returns the page that it opens, once it is filled and told to print. */
async function printed(page, context, key, inside = page) {
  const [paper] = await Promise.all([context.waitForEvent('page'), button(inside, key).click()])
  await expect.poll(() => paper.evaluate(() => window.printed), { message: 'it prints' }).toBe(1)
  return paper
}

test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    window.printed = 0
    window.print = () => { window.printed += 1 }
  })
})

test('a chapter prints as a page of its own: everything, and nothing to press', async ({ page, context, axe }) => {
  await page.goto('/#toolkit/chapter/1')
  await expectFocus(page, 'chapter/1')
  const titles = []
  for (const id of placesUnder('chapter/1').slice(1)) titles.push(await place(page, id).innerText())
  const paper = await printed(page, context, 'print.chapter')
  await expect(paper).toHaveTitle(/^Chapter 1 of 6: /)
  for (const title of titles) await expect(paper.getByRole('heading', { name: title, exact: true }).first()).toBeVisible()
  await expect(paper.locator('button, input, nav, script, [hidden], details:not([open])')).toHaveCount(0)
  await expect(paper.locator('.toolkit-quote')).not.toHaveCount(0)
  await expect(paper.getByText(word('quotes.others')), 'nothing is shared from paper').toHaveCount(0)
  for (const link of await paper.locator('a').all()) {
    const href = await link.getAttribute('href')
    await expect(link).toHaveText(new RegExp(` \\(${href.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\)$`))
  }
  await paper.emulateMedia({ media: 'print' })
  const cut = await paper.locator('.toolkit-region').evaluateAll((all) => all.filter((region) => getComputedStyle(region).overflowX !== 'visible').length)
  expect(cut, 'regions that scroll').toBe(0)
  expect(await paper.evaluate(() => getComputedStyle(document.querySelector('.toolkit-main')).backgroundColor)).toBe('rgba(0, 0, 0, 0)')
  await expect(toolkit(page).locator('.toolkit-paper'), 'nothing of it stays in the widget').toHaveCount(0)
  await expectFocusKept(page)
})

/** The widget stands where it stood. */
const expectFocusKept = (page) => expect(button(page, 'print.chapter')).toBeFocused()

test('a chapter on paper says where what it mentions stands, but not of itself', async ({ page, context }) => {
  await page.goto('/#toolkit/chapter/2')
  await expectFocus(page, 'chapter/2')
  const paper = await printed(page, context, 'print.chapter')
  const text = await paper.locator('body').textContent()
  expect(text).toContain(' (see chapter 3)')
  expect(text).not.toContain(' (see chapter 2)')
  expect(text).toContain(`Printed on ${new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })}`)
})

test('the whole toolkit on paper leaves nothing out of the static edition but the quiz, and tells it once', async ({ page, context, host }) => {
  await page.goto('/toolkit.html')
  const texts = await page.evaluate(() => {
    const elsewhere = 'nav, .toolkit-copy, .toolkit-quote__actions, .toolkit-ways, .toolkit-channels__cards'
    document.querySelectorAll(elsewhere).forEach((part) => part.remove())
    document.getElementById('quiz').closest('section').remove()
    const walk = document.createTreeWalker(document.querySelector('.toolkit-main'), NodeFilter.SHOW_TEXT)
    const texts = []
    while (walk.nextNode()) texts.push(walk.currentNode.data.trim())
    return texts
  })
  await host(element())
  await ready(page)
  const paper = await printed(page, context, 'print.whole')
  const whole = await paper.locator('body').textContent()
  const missing = new Set(texts.filter((text) => !whole.includes(text)))
  expect([...missing].sort()).toEqual([word('case.read'), word('resources.see')].sort())
  expect(whole).not.toContain('(see ')
  const stories = await paper.locator('.toolkit-case details summary').allTextContents()
  expect(new Set(stories).size, 'each story once').toBe(stories.length)
  expect(stories.length).toBeGreaterThan(3)
})

test('the whole toolkit prints, with what was not loaded before', async ({ page, context }) => {
  await page.goto('/')
  await ready(page)
  const paper = await printed(page, context, 'print.whole')
  expect(await paper.getByRole('heading', { name: /^Chapter \d of 6/ }).count()).toBe(chapters.length)
  for (const { text } of quotes) await expect(paper.getByText(text, { exact: true }).first()).toBeVisible()
  const gathered = await paper.locator('.toolkit-quotes .toolkit-quote__text').allTextContents()
  expect(gathered, 'every point, and once').toEqual([...trust.quotes, ...quotes].map(({ text }) => text))
  for (const key of ['quotes.others', 'quotes.private', 'quotes.search', 'quotes.surprise']) await expect(paper.getByText(word(key)), key).toHaveCount(0)
  await expect(paper.locator('button, input, select, nav, a[href^="#"]')).toHaveCount(0)
  expect(places.length).toBeGreaterThan(10)
})

test('on A4 nothing is wider than the page', async ({ page, context }) => {
  await page.goto('/#toolkit/chapter/3')
  await expectFocus(page, 'chapter/3')
  const paper = await printed(page, context, 'print.chapter')
  await paper.emulateMedia({ media: 'print' })
  // A4 with margins of 2 cm, at 96 dots an inch.
  await paper.setViewportSize({ width: 642, height: 971 })
  expect(await paper.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(642 + 2)
})

for (const [what, spoil] of [
  ['opens no page', () => { window.open = () => null }],
  ['opens one that cannot be filled', () => { window.open = () => ({ get document() { throw Error('another origin') }, close() { window.closed_ = true } }) }],
]) {
  test(`where the browser ${what}, the edition that needs no script is offered`, async ({ page, axe }) => {
    await page.addInitScript(spoil)
    await page.goto('/#toolkit/chapter/2')
    await expectFocus(page, 'chapter/2')
    await button(page, 'print.chapter').click()
    const told = toolkit(page).getByRole('alert')
    await expect(told).toContainText(word('print.refused').trim())
    await expect(told.getByRole('link')).toHaveAttribute('href', /\/toolkit\.html$/)
    await axe()
  })
}

test('where a part does not load, the page that was opened closes again and the edition is offered', async ({ page, expected, context }) => {
  expected('console', /Failed to load resource/)
  await page.route('**/packs/quotes-*', (route) => route.abort())
  await page.goto('/')
  await ready(page)
  const [paper] = await Promise.all([context.waitForEvent('page'), button(page, 'print.whole').click()])
  await expect(toolkit(page).getByRole('alert')).toContainText(word('print.refused').trim())
  await expect.poll(() => paper.isClosed()).toBe(true)
  await page.unroute('**/packs/quotes-*')
  await printed(page, context, 'print.whole')
})

const framed = (sandbox) => `<iframe src="/embed.html?view=chapter/2" title="Toolkit" width="900" height="900" sandbox="${sandbox}"></iframe>`

test('in the documented sandbox a chapter prints', async ({ page, context, host }) => {
  await host(framed('allow-scripts allow-popups allow-popups-to-escape-sandbox'), { loader: '', security: `${policy}; frame-src 'self'` })
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame()
  await ready(frame)
  const paper = await printed(page, context, 'print.chapter', frame)
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText(/^Chapter 2 of 6/)
})

test('a printed page says first whose toolkit it is, where a trust has set it up', async ({ page, context, host }) => {
  await host(element('config="/trust.json" view="chapter/2"'))
  await ready(page)
  const [paper] = await Promise.all([context.waitForEvent('page'), page.locator('button[name=print]').click()])
  await expect.poll(() => paper.evaluate(() => window.printed)).toBe(1)
  const whose = word('trust.foot').replace('{name}', trust.organisation.name)
  await expect(paper.locator('body p').first()).toContainText(`${word('widget.name')}. ${whose}. `)
})

test('in a sandbox that opens no page the edition is offered', async ({ page, host, expected }) => {
  expected('console', /Blocked opening/)
  await host(framed('allow-scripts'), { loader: '', security: `${policy}; frame-src 'self'` })
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame()
  await ready(frame)
  await button(frame, 'print.chapter').click()
  await expect(frame.getByRole('alert')).toContainText(word('print.refused').trim())
})

test('where the file that prints and copies does not come, both are refused with another way', async ({ page, expected }) => {
  expected('console', /Failed to load resource/)
  await page.route('**/reading-*.js', (route) => route.abort())
  await page.goto('/#toolkit/chapter/2')
  await expectFocus(page, 'chapter/2')
  await button(page, 'print.chapter').click()
  await expect(toolkit(page).getByRole('alert')).toContainText(word('print.refused').trim())
  await toolkit(page).getByRole('button', { name: /^Copy link/ }).first().click()
  await expect(toolkit(page).getByLabel(word('copy.by-hand'))).toBeFocused()
  await page.unroute('**/reading-*.js')
})

test('the standalone page prints a chapter from itself', async ({ page, context }) => {
  await page.goto('/toolkit-standalone.html#toolkit/chapter/2')
  await expectFocus(page, 'chapter/2')
  const paper = await printed(page, context, 'print.chapter')
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText(/^Chapter 2 of 6/)
})

test('in Welsh the paper says in Welsh what the interface says', async ({ page, context, host }) => {
  await host(element('lang="cy" view="chapter/2"'))
  await ready(page)
  const [paper] = await Promise.all([context.waitForEvent('page'), page.locator('button[name=print]').click()])
  await expect.poll(() => paper.evaluate(() => window.printed)).toBe(1)
  await expect(paper.locator('html')).toHaveAttribute('lang', 'cy')
  const text = await paper.locator('body').textContent()
  const now = new Date()
  const month = welsh['loader.months'].split(' ')[now.getMonth()]
  expect(text).toContain(welsh['loader.printed'].replace('{date}', `${now.getDate()} ${month} ${now.getFullYear()}`))
  // A note in an English sentence is English.
  expect(text).toContain(' (see chapter 3)')
})

test('after a change to Welsh the paper is in Welsh too', async ({ page, context, host }) => {
  await host(element('view="chapter/2"'))
  await ready(page)
  await toolkit(page).evaluate((element) => { element.lang = 'cy' })
  await expect(toolkit(page).locator('.toolkit')).toHaveAttribute('lang', 'cy')
  const [paper] = await Promise.all([context.waitForEvent('page'), page.locator('button[name=print]').click()])
  await expect.poll(() => paper.evaluate(() => window.printed)).toBe(1)
  const words = JSON.parse(readFileSync(join(root, 'assets/content/cy/words.json'), 'utf8'))
  const minutes = words['chapter.minutes'].replace(/\{.*/, '')
  await expect(paper.locator('body')).toContainText(minutes.trim())
})

test('printing says nothing again of a wrong configuration', async ({ page, context, host, expected }) => {
  expected('console', /^social-media-toolkit: /)
  let told = 0
  page.on('console', (message) => { if (message.text().startsWith('social-media-toolkit: ')) told += 1 })
  await page.route('**/wrong.json', (route) => route.fulfill({ contentType: 'application/json', body: '{"version": 1, "colour": "red"}' }))
  await host(element('config="/wrong.json" view="chapter/2"'))
  await ready(page)
  await expect.poll(() => told).toBe(1)
  await printed(page, context, 'print.chapter')
  expect(told).toBe(1)
})

test('where the page lets no click out of a panel, its buttons still do what they say', async ({ page, context, host }) => {
  await host(`<div id="panel">${element('view="chapter/2"')}</div>`)
  await ready(page)
  await page.evaluate(() => document.getElementById('panel').addEventListener('click', (event) => event.stopPropagation()))
  const paper = await printed(page, context, 'print.chapter')
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText(/^Chapter 2 of 6/)
})

test('the whole toolkit prints with what a trust adds, wherever the reader came from, each view once', async ({ page, context }) => {
  // A step that is asked for again and again would never end.
  const asked = []
  page.on('console', (message) => asked.push(message.text()))
  await page.goto('/#toolkit/chapter/5')
  await expectFocus(page, 'chapter/5')
  await toolkit(page).getByRole('navigation', { name: word('nav.label') }).getByRole('link', { name: word('nav.home') }).click()
  await expectFocus(page, 'home')
  const paper = await printed(page, context, 'print.whole')
  for (const { name } of trust.channels) await expect(paper.getByRole('heading', { level: 1, name })).toHaveCount(1)
  for (const { title } of trust.case_studies) await expect(paper.getByText(title).first()).toBeVisible()
  expect(asked).toEqual([])
})

/** Answers every question by the place that `pick` gives, and goes to the result. */
async function resultOf(page, pick) {
  await page.goto(`/#toolkit/quiz/${asked[0].id}`)
  for (const [number, question] of asked.entries()) {
    await expectFocus(page, `quiz/${question.id}`)
    const places = question.several ? [0, 1, 2] : [number < 3 ? 4 : pick(number)]
    for (const place of places) await page.locator('form [type=checkbox], form [type=radio]').nth(place).check()
    await button(page, 'quiz.continue').click()
  }
  await page.getByRole('link', { name: word('quiz.check.result') }).click()
  await expectFocus(page, 'quiz/result')
  await expect(page.locator('.toolkit-fit').first()).toBeVisible()
}

const sheets = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length

for (const [name, pick] of [['least ready answers', () => 3], ['answers that nobody is sure of', () => 4], ['answers of every kind', (number) => number % 4]]) {
  test(`a result of the ${name} fits on two sheets of A4`, async ({ page, context }) => {
    await resultOf(page, pick)
    const paper = await printed(page, context, 'quiz.result.take.print')
    expect(sheets(await paper.pdf({ preferCSSPageSize: true }))).toBe(2)
  })
}

test('a result on paper has what was noted, room for what was not, and nothing to press', async ({ page, context, axe }) => {
  await resultOf(page, () => 3)
  const who = page.getByLabel(word('quiz.task.who')).first()
  await who.fill('Head of communications')
  await page.getByLabel(word('quiz.task.by')).first().fill('2027-01-15')
  const heading = await place(page, 'quiz/result').innerText()
  const paper = await printed(page, context, 'quiz.result.take.print')
  expect((await paper.getByRole('heading', { level: 1 }).innerText()).replace(/\W/g, '')).toBe(heading.replace(/\W/g, ''))
  const tasks = paper.locator('.toolkit-task')
  await expect(tasks).toHaveCount(3)
  await expect(tasks.first()).toContainText('Head of communications')
  await expect(tasks.first()).toContainText('15 January 2027')
  await expect(paper.getByRole('img')).toBeVisible()
  await expect(paper.locator('.toolkit-fit').first()).toBeVisible()
  await expect(paper.locator('button, input, textarea, nav, script, details:not([open])')).toHaveCount(0)
  await expect(who, 'the page stays as it was').toHaveValue('Head of communications')
})

test('a team’s results on paper have the agenda and the spread, and not what was put in', async ({ page, context }) => {
  await resultOf(page, (number) => number % 4)
  const code = await page.locator('.toolkit-code').innerText()
  await page.goto('/#toolkit/quiz/team')
  await page.getByRole('textbox').fill(`${code}\n${code}`)
  const paper = await printed(page, context, 'quiz.team.print')
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText(word('quiz.team.title'))
  await expect(paper.getByRole('heading', { name: word('quiz.team.agenda') })).toBeVisible()
  await expect(paper.getByRole('img')).toBeVisible()
  await paper.emulateMedia({ media: 'print' })
  await expect(paper.getByText(code)).toHaveCount(0)
})

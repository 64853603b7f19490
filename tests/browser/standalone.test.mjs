// toolkit-standalone.html: the widget in one file, opened from a folder without
// anything else in it.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { asked as questions, places, quotes, word } from './content.mjs'
import { details, expect, expectFocus, fragment, place, ready, test as base, toolkit } from './fixtures.mjs'
import { distFolder } from './machine.mjs'
import { offers } from './reader.mjs'

const test = base.extend({
  /** The address of the file, alone in its folder. */
  file: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'toolkit alone-'))
    const file = join(folder, 'Toolkit of the trust.html')
    copyFileSync(join(distFolder, 'toolkit-standalone.html'), file)
    await use(pathToFileURL(file).href)
    rmSync(folder, { recursive: true })
  },
  /** What the pages of the test ask for, besides the file itself. */
  asked: async ({ page, file }, use) => {
    const asked = []
    page.on('request', (request) => asked.push(request.url()))
    await use(() => asked.filter((url) => url.split('#')[0] !== file && !url.startsWith('data:')))
  },
})

const inSight = (page, id) => place(page, id).locator('visible=true')
const nav = (page) => page.getByRole('navigation', { name: word('nav.label') }).locator('visible=true')

test('from a folder of its own the file takes the quiz to a result, and asks for nothing', async ({ page, file, asked, axe }) => {
  await page.goto(file)
  await ready(page)
  await expect(inSight(page, 'home')).toHaveJSProperty('localName', 'h1')
  await axe('the standalone file')
  await nav(page).getByRole('link', { name: word('nav.quiz') }).click()
  await expectFocus(page, 'quiz')
  await page.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  for (const { id } of questions) {
    await expectFocus(page, `quiz/${id}`)
    await offers(page).last().check()
    await page.getByRole('button', { name: word('quiz.continue') }).click()
  }
  await page.getByRole('link', { name: word('quiz.check.result') }).click()
  await expectFocus(page, 'quiz/result')
  expect(await details(page, 'toolkit-quiz-complete')).toHaveLength(1)
  expect(await fragment(page)).toBe('#toolkit/quiz/result')
  await page.goBack()
  await expectFocus(page, 'quiz/check')
  for (const key of ['nav.chapters', 'nav.channels', 'nav.quotes', 'nav.resources', 'nav.home']) {
    await nav(page).getByRole('link', { name: word(key) }).click()
    await expect(nav(page).locator('[aria-current=page]')).toHaveText(word(key))
  }
  expect(asked()).toEqual([])
})

test('a deep link opens its view, in the widget’s form and in the plain form’s', async ({ page, file }) => {
  await page.goto(`${file}#toolkit/quiz`)
  await expectFocus(page, 'quiz')
  await page.goto('about:blank')
  await page.goto(`${file}#channels`)
  await expectFocus(page, 'channels')
  expect(await fragment(page)).toBe('#toolkit/channels')
})

test('every link inside leads to the file itself, even where the fragment is not the widget’s', async ({ page, file, context }) => {
  await page.goto(`${file}#something-else`)
  await ready(page)
  const link = nav(page).getByRole('link', { name: word('nav.quotes') })
  const addresses = await toolkit(page).locator('a:visible').evaluateAll((all) => all.map((link) => link.href))
  for (const address of addresses) expect(address.split('#')[0]).toBe(file)
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click({ modifiers: ['ControlOrMeta'] })])
  await expectFocus(opened, 'quotes')
})

test('a share link opens the network, and carries nothing of the file', async ({ page, file, context, expected }) => {
  expected('new page', /^https:\/\/x\.com\/intent\/tweet\?/)
  await page.goto(`${file}#toolkit/quotes/${quotes[0].id}`)
  await expectFocus(page, `quotes/${quotes[0].id}`)
  const link = inSight(page, `quotes/${quotes[0].id}`).getByRole('link', { name: word('quotes.share', { network: 'X' }) })
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()])
  await opened.waitForURL(/^https:\/\/x\.com\//)
  expect(decodeURIComponent(opened.url())).not.toMatch(/file:|Toolkit of the trust/)
  expect(await opened.evaluate(() => document.referrer)).toBe('')
})

test('after a panic the file shows the plain form and starts again, still without a request', async ({ page, file, asked, expected }) => {
  expected('exception', /./)
  expected('console', /forced/)
  await page.goto(`${file}#toolkit/quotes`)
  await expectFocus(page, 'quotes')
  await page.evaluate(() => {
    const { insertBefore } = Node.prototype
    Node.prototype.insertBefore = () => { throw Error('forced') }
    window.mend = () => { Node.prototype.insertBefore = insertBefore }
  })
  await nav(page).getByRole('link', { name: word('nav.resources') }).click()
  await expect(page.getByText(word('loader.panicked').split('{reason}')[0].trim())).toBeVisible()
  for (const id of ['home', 'chapter/6', 'quotes']) await expect(place(page, id), 'the plain form').toBeVisible()
  await page.evaluate(() => window.mend())
  const again = page.getByRole('button', { name: word('loader.again') })
  await expect(again, 'above the long page').toBeInViewport()
  await expect(again).toBeFocused()
  await again.press('Enter')
  await expect(inSight(page, 'home')).toHaveCount(0)
  await expect(toolkit(page).getByRole('heading', { level: 1 }).locator('visible=true')).toHaveCount(1)
  await nav(page).getByRole('link', { name: word('nav.quiz') }).click()
  await expectFocus(page, 'quiz')
  expect(asked()).toEqual([])
})

test('a browser without WebAssembly says so above the whole toolkit', async ({ page, file }) => {
  await page.addInitScript(() => { delete window.WebAssembly })
  await page.goto(file)
  await expect(page.getByText(word('loader.failed').split('{reason}')[0].trim())).toBeInViewport()
  for (const id of places) await expect(place(page, id), id).toBeVisible()
})

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false })

  test('the file shows the whole toolkit, and asks for nothing', async ({ page, file, asked }) => {
    await page.goto(file)
    for (const id of places) await expect(place(page, id), id).toBeVisible()
    await page.getByRole('link', { name: /^2\. / }).click()
    await expect(place(page, 'chapter/2')).toBeInViewport()
    expect(asked()).toEqual([])
  })
})

test('a configuration beside the file is refused with a word, and nothing is asked for', async ({ page, file, asked, expected }) => {
  expected('console', /^social-media-toolkit: trust\.json: /)
  await page.goto(file)
  await ready(page)
  await toolkit(page).evaluate((element) => element.setAttribute('config', 'trust.json'))
  await expect(toolkit(page).locator('.toolkit-settings')).toContainText('trust.json: ')
  expect((await details(page, 'toolkit-error')).map(({ kind }) => kind)).toEqual(['config'])
  expect(asked()).toEqual([])
})

test('the file’s policy permits no request, and the browser holds it to that', async ({ page, file, expected }) => {
  expected('console', /violates the following Content Security Policy|Refused to/)
  expected('violation', /^connect-src https:/)
  expected('violation', /^img-src https:/)
  await page.goto(file)
  await ready(page)
  const outcome = await page.evaluate(async () => {
    const image = new Image()
    const failed = new Promise((done) => { image.onerror = () => done('refused') })
    image.src = 'https://elsewhere.example/a.png'
    return [await fetch('https://elsewhere.example/').then(() => 'fetched', () => 'refused'), await failed]
  })
  expect(outcome).toEqual(['refused', 'refused'])
})

test('the file carries the notices of what is in it', () => {
  const file = readFileSync(join(distFolder, 'toolkit-standalone.html'), 'utf8')
  expect(file).toContain(readFileSync(join(distFolder, 'licences.txt'), 'utf8'))
})

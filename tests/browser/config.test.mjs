// A trust's configuration: from an address or from inside the element; and
// where anything is wrong with it, the standard toolkit and a notice.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { asked, word } from './content.mjs'
import { details, expect, place, ready, served, test, toolkit } from './fixtures.mjs'
import { root } from './machine.mjs'
import { offers } from './reader.mjs'

const child = '<a href="/toolkit.html">Read the toolkit</a>'
const element = (attributes, inside = '') => `<social-media-toolkit ${attributes}>${inside}${child}</social-media-toolkit>`
const inline = (text) => `<script type="application/json">${text}</script>`
const notice = (page) => toolkit(page).locator('.toolkit-settings')
const standard = (page) => expect(toolkit(page).locator('a[href*="toolkit.html#chapter/"]').first()).toBeAttached()

/** Answers the address of the configuration with `body`. */
const serve = (page, body, options = {}) =>
  page.route('**/trust.json', (route) => route.fulfill({ contentType: 'application/json', body, ...options }))

/** Opens a page whose element shows the quiz's result alone, where links lead out to the whole toolkit. */
async function open(page, host, attributes, inside) {
  await host(element(`view="chapter/1" only ${attributes}`, inside))
  await ready(page)
}

/** The standard toolkit stands there, with a notice that says `problem`, and the page has been told. */
async function expectRefused(page, problem) {
  await expect(place(page, 'chapter/1')).toBeVisible()
  await standard(page)
  await expect(notice(page).getByText(word('notice.config.title'))).toBeVisible()
  await notice(page).locator('summary').click()
  await expect(notice(page)).toContainText(problem)
  const errors = await details(page, 'toolkit-error')
  expect(errors.map(({ kind }) => kind)).toEqual(['config'])
  expect(errors[0].message).toMatch(problem)
}

const valid = '{"version": 1, "id": "wrenfield", "home": {"page": "/communications/social-media", "element": "whole"}}'
const home = (page) => toolkit(page).locator('a[href^="/communications/social-media#whole/chapter/"]').first()

test('a configuration from an address says where the whole toolkit is', async ({ page, host, axe }) => {
  await serve(page, valid)
  await open(page, host, 'config="/trust.json"')
  await expect(home(page)).toBeVisible()
  await expect(notice(page)).toHaveCount(0)
  expect(await details(page, 'toolkit-error')).toEqual([])
  await axe()
})

test('a configuration inside the element does the same, under the strict policy', async ({ page, host }) => {
  await open(page, host, '', inline(valid))
  await expect(home(page)).toBeVisible()
})

test('its id names what is remembered, so that two pages of one trust share it and another trust’s does not', async ({ page, host }) => {
  for (const [id, inside] of [['wrenfield', inline(valid)], ['vale', inline('{"version": 1, "id": "vale"}')]]) {
    await host(element('view="quiz"', inside), { at: `?${id}` })
    await ready(page)
    await expect(toolkit(page).getByRole('status')).toHaveText(word('memory.nothing'))
    await page.getByRole('link', { name: word('quiz.start'), exact: true }).click()
    await offers(page).first().check()
    await page.getByRole('button', { name: word('quiz.continue') }).click()
    await page.getByRole('button', { name: word('memory.remember') }).click()
    await expect(place(page, `quiz/${asked[1].id}`)).toBeVisible()
    await page.unrouteAll()
  }
  expect(await page.evaluate(() => Object.keys(localStorage).toSorted())).toEqual(['social-media-toolkit:vale', 'social-media-toolkit:wrenfield'])
})

test('it may change while the page is open, and goes when the attribute goes', async ({ page, host, expected }) => {
  await serve(page, valid)
  await page.route('**/wrong.json', (route) => route.fulfill({ contentType: 'application/json', body: '[]' }))
  await open(page, host, '')
  await standard(page)
  const set = (value) => toolkit(page).evaluate((element, value) => {
    if (value === null) element.removeAttribute('config')
    else element.setAttribute('config', value)
  }, value)
  await set('/trust.json')
  await expect(home(page)).toBeVisible()
  expected('console', /social-media-toolkit: the whole file: found a list/)
  await set('/wrong.json')
  await expect(notice(page)).toBeVisible()
  await standard(page)
  await set('/trust.json')
  await expect(home(page)).toBeVisible()
  await expect(notice(page)).toHaveCount(0)
  await set(null)
  await standard(page)
  expect((await details(page, 'toolkit-error')).map(({ kind }) => kind)).toEqual(['config'])
})

/** Holds the answer to `/slow.json` until what it returns is called. */
async function hold(page) {
  let answer
  const held = new Promise((done) => { answer = done })
  await page.route('**/slow.json', async (route) => {
    await held
    await route.fulfill({ contentType: 'application/json', body: '{"version": 1, "home": {"page": "/slow"}}' })
  })
  return answer
}

test('of two changes in a row the last one counts, whichever arrives first', async ({ page, host }) => {
  const answer = await hold(page)
  await serve(page, valid)
  await open(page, host, '')
  const slow = page.waitForResponse('**/slow.json')
  await toolkit(page).evaluate((element) => { element.setAttribute('config', '/slow.json'); element.setAttribute('config', '/trust.json') })
  await expect(home(page)).toBeVisible()
  answer()
  await slow
  await toolkit(page).evaluate((element) => element.setAttribute('heading-level', '3'))
  await expect(place(page, 'chapter/1')).toHaveJSProperty('localName', 'h3')
  await expect(home(page)).toBeVisible()
})

test('a change while the first is still on its way counts from the start', async ({ page, host }) => {
  const answer = await hold(page)
  await serve(page, valid)
  const asked = page.waitForRequest('**/slow.json')
  await host(element('view="chapter/1" only config="/slow.json"'))
  await asked
  const came = page.waitForResponse('**/trust.json')
  await toolkit(page).evaluate((element) => element.setAttribute('config', '/trust.json'))
  await came
  answer()
  await ready(page)
  await expect(home(page)).toBeVisible()
})

test('what a sign-in page answers is told on one line', async ({ page, host, expected }) => {
  expected('console', /^social-media-toolkit: /)
  await serve(page, '<p>\n<b>\nPlease sign in')
  await open(page, host, 'config="/trust.json"')
  const [{ message }] = await details(page, 'toolkit-error')
  expect(message.split('\n')).toHaveLength(1)
})

// What reading any configuration takes is a pack of its own.
const pack = `**${served('packs/settings-*.bin')}`

test('where the toolkit’s own pack does not come, that is told and not the configuration blamed', async ({ page, host, expected }) => {
  expected('status', /^404 \/packs\/settings-/)
  expected('console', /404/)
  let there = false
  await page.route(pack, (route) => (there ? route.continue() : route.fulfill({ status: 404, body: 'Not found' })))
  await serve(page, valid)
  await open(page, host, 'config="/trust.json"')
  await expectRefused(page, /\/trust\.json: packs\/settings-[^ ]*: 404$/)
  there = true
  await toolkit(page).evaluate((element) => element.setAttribute('config', '/trust.json#again'))
  await expect(home(page)).toBeVisible()
  await expect(notice(page)).toHaveCount(0)
})

test('a sign-in page in place of the toolkit’s own pack is told as that', async ({ page, host, expected }) => {
  expected('console', /the pack ‘settings’ cannot be read/)
  await page.route(pack, (route) => route.fulfill({ contentType: 'text/html', body: '<html>Please sign in</html>' }))
  await serve(page, valid)
  await open(page, host, 'config="/trust.json"')
  await expectRefused(page, /the pack ‘settings’ cannot be read$/)
})

// What is wrong with the file itself.
const folder = join(root, 'tests/config/invalid')
const fixtures = readdirSync(folder).filter((file) => file.endsWith('.json'))

test('every wrong configuration that the checker knows is told here with the same sentences', async ({ page, host, expected }) => {
  expected('console', /^social-media-toolkit: /)
  await open(page, host, '')
  for (const file of fixtures) {
    const bytes = readFileSync(join(folder, file))
    await page.route(`**/${file}`, (route) => route.fulfill({ contentType: 'application/json', body: bytes }))
    const count = (await details(page, 'toolkit-error')).length
    await toolkit(page).evaluate((element, file) => element.setAttribute('config', `/${file}`), file)
    await expect.poll(async () => (await details(page, 'toolkit-error')).length, { message: file }).toBe(count + 1)
    const { kind, message } = (await details(page, 'toolkit-error')).at(-1)
    expect(kind).toBe('config')
    const told = sentences(file)
    // The browser's parser has words of its own, and takes half a character for one.
    if (told === null) expect(message, file).toMatch(/\S/)
    else expect(inOrder(message.split('\n')), file).toEqual(inOrder(shown(told)))
    await expect(notice(page)).toBeVisible()
    await toolkit(page).evaluate((element) => element.removeAttribute('config'))
    await expect(notice(page)).toHaveCount(0)
  }
})

/** JavaScript puts keys that are whole numbers first, so the order is not compared. */
const inOrder = (lines) => lines.toSorted()

/** The first of many, as the widget tells them. */
const shown = (told) => (told.length > 20 ? [...told.slice(0, 20), word('config.more', { n: told.length - 20 })] : told)

/** What the checker says of a fixture, without file and line; none where the parsers' own words differ. */
function sentences(file) {
  const lines = readFileSync(join(folder, file.replace(/json$/, 'txt')), 'utf8').trim().split('\n')
  // A note is for the author of the file; the widget passes over what it is about.
  const told = lines.map((line) => line.replace(/^\d+(:\d+)?:\s*/, '')).filter((line) => !line.startsWith('note: '))
  return told.some((line) => /cannot be read as JSON/.test(line)) ? null : told
}

// What is wrong with getting it.
test('a configuration that is not there, or too long, or on another server, is refused with its place', async ({ page, host, expected }) => {
  expected('console', /^social-media-toolkit: /)
  expected('console', /404/)
  expected('status', /^404 /)
  for (const [address, answer, problem] of [
    ['/trust.json', { status: 404, body: 'Not found' }, /\/trust\.json: 404/],
    ['/trust.json', { body: `{"version": 1, "$schema": "${'x'.repeat(262_144)}"}` }, /262,144 bytes/],
    ['/trust.json', { body: '' }, /the whole file: found nothing/],
    ['https://elsewhere.example/trust.json', {}, /elsewhere\.example.*another server/],
    ['//elsewhere.example/trust.json', {}, /another server/],
    ['data:application/json,{}', {}, /another server/],
    ['http://[', {}, /http:\/\/\[: ./],
  ]) {
    await page.unrouteAll()
    await serve(page, '', answer)
    await host(element(`view="chapter/1" only config="${address.replaceAll('"', '&quot;')}"`), { at: `?${encodeURIComponent(address)}` })
    await ready(page)
    await expectRefused(page, problem)
  }
})

test('a configuration on another server behind a redirect is not asked for', async ({ page, host, expected }) => {
  expected('console', /./)
  await page.route('**/trust.json', (route) => route.fulfill({ status: 302, headers: { location: 'https://elsewhere.example/trust.json' } }))
  await open(page, host, 'config="/trust.json"')
  await expectRefused(page, /\/trust\.json: ./)
})

test('a configuration that does not arrive is given up after five seconds, and the children stand there until then', async ({ page, host, expected }) => {
  expected('console', /within 5 seconds/)
  await page.addInitScript(() => {
    // The five seconds are the browser's; the test does not wait for them.
    const timeout = AbortSignal.timeout.bind(AbortSignal)
    AbortSignal.timeout = (milliseconds) => { window.patience = milliseconds; return timeout(milliseconds / 10) }
  })
  await page.route('**/trust.json', () => {})
  await host(element('view="chapter/1" only config="/trust.json"'))
  await expect(page.getByRole('link', { name: 'Read the toolkit' })).toBeVisible()
  await ready(page)
  expect(await page.evaluate(() => window.patience)).toBe(5000)
  await expectRefused(page, /within 5 seconds/)
})

test('text of a configuration stays text', async ({ page, host, expected }) => {
  expected('console', /^social-media-toolkit: /)
  const hostile = '<img src=x onerror=alert(1)>'
  await serve(page, JSON.stringify({ version: 1, id: hostile, [hostile]: 1 }))
  await host(element('view="chapter/1" only config="/trust.json"'))
  await ready(page)
  await notice(page).locator('summary').click()
  await expect(notice(page)).toContainText(hostile)
  await expect(toolkit(page).locator('img')).toHaveCount(0)
})

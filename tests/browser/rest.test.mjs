// The engine and its style sheet come in two parts: what the quiz's questions take,
// and the rest with the other views.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { whole } from '../../scripts/divide.mjs'
import { word } from './content.mjs'
import { details, element, expect, expectFocus, place, ready, served, test, toolkit } from './fixtures.mjs'
import { again, panicBy } from './instance.mjs'
import { distFile, distFolder, fixtureNames } from './machine.mjs'

const text = (pattern) => readFileSync(join(distFolder, distFile(pattern)), 'utf8')
const base = text('toolkit-*.css')
const bytes = readFileSync(join(distFolder, distFile('packs/rest-*.bin')))
const rest = bytes.subarray(0, bytes.indexOf(0)).toString()
const file = served('packs/rest-*.bin')
const nav = (page, key) =>
  page.getByRole('navigation', { name: word('nav.label') }).getByRole('link', { name: word(key) })

const panics = (expected) => {
  expected('exception', /unreachable/)
  expected('console', /forced/)
}

/** The rules of a sheet as the browser writes them. */
const rulesOf = (page, css) => page.evaluate((css) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return [...sheet.cssRules].map((rule) => rule.cssText).join('\n')
}, css)

/** The rules of the sheet that the widgets of a page share. */
const adopted = (page) => toolkit(page).evaluate(({ shadowRoot }) => {
  const [sheet, ...more] = shadowRoot.adoptedStyleSheets
  return more.length === 0 && [...sheet.cssRules].map((rule) => rule.cssText).join('\n')
})

const expectWhole = async (page) => expect(await adopted(page)).toBe(await rulesOf(page, whole(base, rest)))

/** Everything that a page asks for. */
function watch(page) {
  const asked = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  return asked
}

test('the quiz alone does without the rest until its first answer is given', async ({ page, host }) => {
  const asked = watch(page)
  await host(element('view="quiz" only'))
  await ready(page)
  await page.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  await expect(page.getByRole('radio').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(asked).toContain(served('toolkit-*.css'))
  expect(asked).not.toContain(file)
  expect(await adopted(page)).toBe(await rulesOf(page, base))
  await page.getByRole('radio').first().click()
  await Promise.all([page.waitForRequest(`**${file}`), page.getByRole('button', { name: word('quiz.continue') }).click()])
})

for (const view of ['home', 'chapter/2', 'channels', 'quotes', 'resources']) {
  test(`${view} is first shown with the whole sheet`, async ({ page, host }) => {
    const asked = watch(page)
    let letGo
    const held = new Promise((done) => { letGo = done })
    await page.route(`**${file}`, async (route) => { await held; await route.continue() })
    const wanted = page.waitForRequest(`**${file}`)
    await host(element(`view="${view}"`))
    await wanted
    await expect.poll(() => asked.some((path) => path.endsWith('.wasm'))).toBe(true)
    await expect(page.getByRole('link', { name: 'Read the toolkit' }), 'the children stay until then').toBeVisible()
    await page.evaluate(() => {
      document.addEventListener('toolkit-ready', ({ target: { shadowRoot } }) => {
        window.first = [...shadowRoot.adoptedStyleSheets[0].cssRules].map((rule) => rule.cssText).join('\n')
      }, { capture: true, once: true })
      new MutationObserver(() => {
        const root = document.querySelector('social-media-toolkit').shadowRoot
        if (root?.querySelector('.toolkit-loading')) window.loading = true
      }).observe(document, { subtree: true, childList: true, attributes: true })
    })
    letGo()
    await ready(page)
    expect(await page.evaluate(() => window.first)).toBe(await rulesOf(page, whole(base, rest)))
    expect(await page.evaluate(() => window.loading), 'nothing shows that it is loading').toBeUndefined()
    expect(asked.filter((path) => path === file)).toHaveLength(1)
  })
}

test('from the quiz to a chapter it says that it is loading until the rest has come', async ({ page, host }) => {
  let letGo
  const held = new Promise((done) => { letGo = done })
  await page.route(`**${file}`, async (route) => { await held; await route.continue() })
  await host(element('view="quiz"'))
  await ready(page)
  await nav(page, 'nav.chapters').click()
  await expect(page.getByRole('status').filter({ hasText: word('notice.loading') })).toBeVisible()
  await expect(place(page, 'chapter/1')).toHaveCount(0)
  letGo()
  await expectFocus(page, 'chapter/1')
  await expectWhole(page)
})

const failures = {
  'that is missing': { status: 404, body: 'Not found' },
  'with a sign-in page in its place': { contentType: 'text/html', body: '<!doctype html>\n<title>Sign in</title>\n<p>Please sign in</p>' },
}
for (const [how, answer] of Object.entries(failures)) {
  test(`a rest ${how} is told, and Try again brings it`, async ({ page, host, expected }) => {
    if (answer.status) {
      expected('status', /^404 \/packs\/rest-/)
      expected('console', /404/)
    }
    let there = false
    await page.route(`**${file}`, (route) => (there ? route.continue() : route.fulfill(answer)))
    await host(element('view="quotes"'))
    const notice = page.getByRole('alert')
    await expect(notice).toContainText(word('notice.missing.title'))
    await expect.poll(() => details(page, 'toolkit-error')).toEqual([{ kind: 'content', message: expect.stringMatching(/rest/) }])
    expect(await adopted(page), 'the sheet stays as it was').toBe(await rulesOf(page, base))
    there = true
    await notice.getByRole('button', { name: word('notice.again') }).press('Enter')
    await expectFocus(page, 'quotes')
    await expectWhole(page)
  })
}

test('the quiz here and the quotes there share the whole sheet, and keep it over a panic', async ({ page, host, expected }) => {
  panics(expected)
  await host(element('id="quiz-here" view="quiz" only') + element('id="quotes-there" view="quotes" only'))
  await ready(page, 2)
  await expectWhole(page)
  await panicBy(page, toolkit(page).getByRole('link', { name: word('quiz.start'), exact: true }))
  await again(toolkit(page, 1)).click()
  await expect(place(toolkit(page, 1), 'quotes')).toBeVisible()
  await expect(place(toolkit(page), 'quiz')).toBeVisible()
  await expectWhole(page)
})

test('a chapter that was come to from the quiz is there again after a panic', async ({ page, host, expected }) => {
  panics(expected)
  await host(element('view="quiz"'))
  await ready(page)
  await nav(page, 'nav.chapters').click()
  await expectFocus(page, 'chapter/1')
  await panicBy(page, nav(page, 'nav.quotes'))
  await again(page).click()
  await expect(place(page, 'chapter/1')).toBeVisible()
  await expectWhole(page)
})

// --- What is in which part ------------------------------------------------------

// The selectors of `css` that something on the page matches, whatever state it
// may come into.
const met = (page, css) => page.evaluate((css) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  const styles = (rules) => [...rules].flatMap((rule) => [...(rule.selectorText ? [rule] : []), ...styles(rule.cssRules ?? [])])
  const still = (selector) => {
    const bare = selector.replace(/:not\((?:[^()]|\([^()]*\))*\)/g, '').replace(/::?[a-z-]+(?![a-z(-])/g, '')
    return bare.replace(/(^|[\s>+~,(])(?=$|[\s>+~,)])/g, '$1*')
  }
  return styles(sheet.cssRules).map(({ selectorText }) => selectorText).filter((text) => document.querySelector(still(text)))
}, css)

test('nothing that the quiz shows, or that stands around it, takes a rule of the rest', async ({ page, fixture }) => {
  const names = fixtureNames(process.env.TOOLKIT_FIXTURES).filter((name) => /^(\w\w-)?(quiz|memory|loading|missing)/.test(name))
  expect(names.length).toBeGreaterThan(15)
  for (const name of names) {
    await fixture(name)
    expect(await met(page, rest), name).toEqual([])
  }
  await fixture('chapter-2')
  expect((await met(page, rest)).length, 'a chapter takes many').toBeGreaterThan(20)
})

test('no view has what the build of the styles leaves out', async ({ page, fixture }) => {
  const holders = ['.toolkit-header__title', '.toolkit-nav__link', '.nhsuk-back-link', '.nhsuk-button', '.nhsuk-card--clickable', '.nhsuk-contents-list__link', '.nhsuk-error-summary__list']
  const unseen = [':disabled', '[class*="nhsuk-u-margin-bottom-"] + [class^="nhsuk-caption"]', `:is(${holders.join()}) .nhsuk-icon`]
  for (const name of fixtureNames(process.env.TOOLKIT_FIXTURES)) {
    await fixture(name)
    for (const selector of unseen) await expect(page.locator(selector), `${name}: ${selector}`).toHaveCount(0)
  }
})

// The loader on pages that were not made for it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asked, quiz, word } from './content.mjs'
import { details, element, expect, expectFocus, fragment, place, policy, ready, served, test, toolkit } from './fixtures.mjs'
import { again, panicBy } from './instance.mjs'
import { root } from './machine.mjs'
import { takeQuiz } from './reader.mjs'

const own = '<script type="module" src="/toolkit.js"></script>'
const nav = (inside, key) =>
  inside.getByRole('navigation', { name: word('nav.label') }).getByRole('link', { name: word(key) })

/** Serves a script of the host's under /host/. */
const script = (page, name, body) => page.route(`**/host/${name}`, (route) => route.fulfill({ contentType: 'text/javascript', body }))

test('the element is defined as soon as the loader has run', async ({ page, host }) => {
  await script(page, 'after.js', `
    window.defined = customElements.get('social-media-toolkit')?.name !== undefined
    window.upgraded = document.querySelector('social-media-toolkit') instanceof customElements.get('social-media-toolkit')`)
  await host(element(), { loader: `${own}<script type="module" src="after.js"></script>` })
  expect(await page.evaluate(() => [window.defined, window.upgraded])).toEqual([true, true])
  await ready(page)
})

test('ten elements fetch nothing while they are far away, and then one engine together', async ({ page, host }) => {
  const asked = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const far = `<div class="far"></div>${element('view="quiz"')}`
  await host(far.repeat(10), { css: '.far { height: 3000px }' })
  await page.waitForLoadState('networkidle')
  expect(asked.filter((path) => !path.startsWith('/host/'))).toEqual(['/toolkit.js'])
  for (let index = 0; index < 10; index += 1) {
    await toolkit(page, index).scrollIntoViewIfNeeded()
    await ready(page, index + 1)
  }
  const files = asked.filter((path) => !path.startsWith('/host/'))
  expect(files.filter((path) => path === served('social-media-toolkit-*.wasm'))).toHaveLength(1)
  expect(files.toSorted(), 'nothing is fetched twice').toEqual([...new Set(files)].toSorted())
})

test('an AMD module of a page with RequireJS brings the widget, and nothing registers with RequireJS', async ({ page, host }) => {
  await script(page, 'require.js', readFileSync(join(root, 'node_modules/requirejs/require.js'), 'utf8'))
  await script(page, 'app.js', "define(['menu'], (menu) => import('/toolkit.js').then(() => { window.loaded = menu.name }))")
  await script(page, 'menu.js', "define([], () => ({ name: 'menu' }))")
  await script(page, 'start.js', `
    requirejs.onError = (problem) => { window.problem = String(problem) }
    requirejs.config({ baseUrl: '/host' })
    requirejs(['app'])`)
  // RequireJS adds its scripts by their addresses, which this directive refuses.
  const security = policy.replace("; require-trusted-types-for 'script'", '')
  await host(element(), { security, loader: '<script src="require.js"></script><script src="start.js"></script>' })
  await ready(page)
  await nav(page, 'nav.quotes').click()
  await expectFocus(page, 'quotes')
  // RequireJS looks at what was registered when it next loads something.
  await script(page, 'late.js', "define('late', [], () => ({}))")
  await page.evaluate(() => new Promise((loaded, failed) => { window.requirejs(['late'], loaded, failed) }))
  const found = await page.evaluate(() => {
    const { defined, registry, urlFetched } = window.requirejs.s.contexts._
    return { problem: window.problem, loaded: window.loaded, defined: Object.keys(defined), open: Object.keys(registry), fetched: Object.keys(urlFetched) }
  })
  expect(found).toEqual({ problem: undefined, loaded: 'menu', defined: ['menu', 'app', 'late'], open: [], fetched: ['/host/app.js', '/host/menu.js', '/host/late.js'] })
})

test('names that module loaders leave on a page are not taken for theirs', async ({ page, host }) => {
  await script(page, 'globals.js', `
    window.taken = []
    window.define = (...args) => { window.taken.push(['define', ...args.map(String)]) }
    window.define.amd = { jQuery: true }
    window.require = (...args) => { window.taken.push(['require', ...args.map(String)]); return {} }
    window.module = { exports: {} }
    window.exports = window.module.exports
    window.process = { versions: { node: '22.0.0' }, env: {} }
    window.global = window`)
  await host(element('view="quiz"'), { loader: `<script src="globals.js"></script>${own}` })
  await ready(page)
  await expect(place(page, 'quiz')).toBeVisible()
  expect(await page.evaluate(() => [window.taken, Object.keys(window.module.exports), window.exports === window.module.exports]))
    .toEqual([[], [], true])
})

test('where old scripts have changed what the language brings, the quiz is taken, remembered and told', async ({ page, host }) => {
  await script(page, 'old-portal.js', readFileSync(join(root, 'tests/browser/hosts/old-portal.js'), 'utf8'))
  // Before those scripts: as plain as the event brings it.
  await page.addInitScript(() => {
    const copy = structuredClone
    const text = JSON.stringify
    window.told = []
    for (const name of ['ready', 'view', 'quiz-complete', 'error']) {
      document.addEventListener(`toolkit-${name}`, ({ detail }) => {
        const { toJSON } = Array.prototype
        delete Array.prototype.toJSON
        window.told.push(text([name, copy(detail)]))
        if (toJSON) Array.prototype.toJSON = toJSON
      })
    }
  })
  const loader = `<script src="old-portal.js"></script>${own}`
  await host(element('view="quiz"'), { loader })
  expect(await page.evaluate(() => Array.from('a', () => 'b')[0]), 'the old scripts are at work').toBe('a')
  await expect(place(page, 'quiz')).toBeVisible()
  await takeQuiz(toolkit(page))
  const told = (await page.evaluate(() => window.told.join('\n'))).split('\n').map((line) => JSON.parse(line))
  expect(told.filter(([name]) => name === 'error')).toEqual([])
  const [, result] = told.find(([name]) => name === 'quiz-complete')
  expect(Object.keys(result)).toEqual(['band', 'percent', 'dimensions'])
  expect(result.dimensions).toEqual(quiz.dimensions.map(({ id }) => ({ id, percent: expect.any(Number) })))

  await page.getByRole('button', { name: word('memory.remember') }).click()
  await expect(page.getByText(word('memory.kept'))).toBeVisible()
  await page.goto('about:blank')
  await host(element('view="quiz"'), { loader })
  await page.getByRole('button', { name: word('memory.take') }).click()
  await expect(place(page, 'quiz/result').or(place(page, 'quiz/check'))).toBeVisible()
  await page.evaluate(() => { location.hash = '#toolkit/quiz/check' })
  await expect(page.locator('.nhsuk-summary-list__value')).toHaveText(asked.map(({ answers }) => answers[0].text))
  for (const view of ['home', 'chapter/2', 'channels', 'quotes', 'resources']) {
    await page.evaluate((view) => { location.hash = `#toolkit/${view}` }, view)
    await expectFocus(page, view)
  }
})

test('no trusted type is needed on a whole journey, a panic included', async ({ page, host, expected }) => {
  expected('exception', /unreachable/)
  expected('console', /forced/)
  await host(element(), { security: `${policy}; trusted-types 'none'` })
  await ready(page)
  for (const [key, view] of [['nav.chapters', 'chapter/1'], ['nav.channels', 'channels'], ['nav.resources', 'resources'], ['nav.quiz', 'quiz']]) {
    await nav(page, key).click()
    await expectFocus(page, view)
  }
  await takeQuiz(toolkit(page))
  expect(await details(page, 'toolkit-quiz-complete')).toHaveLength(1)
  await nav(page, 'nav.quotes').click()
  await expectFocus(page, 'quotes')
  await panicBy(page, nav(page, 'nav.home'))
  await again(page).press('Enter')
  await ready(page, 2)
  await nav(page, 'nav.home').click()
  await expectFocus(page, 'home')
  expect(await fragment(page)).toBe('#toolkit/home')
})

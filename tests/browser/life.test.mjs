// The life of an element: moved, removed, doubled.
import { word } from './content.mjs'
import { details, drawn, element, events, expect, expectFocus, place, ready, test, toolkit } from './fixtures.mjs'
import { census } from './instance.mjs'
import { begin, first, marked, offers, second } from './reader.mjs'

test('an element that is moved keeps its answers, and says nothing anew', async ({ page, host }) => {
  await host(`<section id="one">${element('view="quiz"')}</section><section id="two"></section>`)
  await ready(page)
  await begin(toolkit(page))
  const before = await events(page)
  for (const id of ['two', 'one', 'two']) {
    await page.evaluate((id) => document.getElementById(id).append(document.querySelector('social-media-toolkit')), id)
  }
  await drawn(page)
  await expect(page.locator('#two social-media-toolkit')).toHaveCount(1)
  await expect(place(page, `quiz/${second.id}`)).toBeVisible()
  await expect(offers(page).nth(2)).toBeChecked()
  expect(await events(page)).toEqual(before)
  expect(await census(page)).toEqual([1, 0])
  await page.getByRole('link', { name: word('quiz.back'), exact: true }).click()
  await expectFocus(page, `quiz/${first.id}`)
  await expect(offers(page).nth(1)).toBeChecked()
})

test('every attribute may change while the quiz is being taken, and the answers survive', async ({ page, host }) => {
  await host(element('view="quiz"'))
  await ready(page)
  await begin(toolkit(page))
  const inside = toolkit(page)
  const change = (name, value) => inside.evaluate((element, [name, value]) => {
    if (value === null) element.removeAttribute(name)
    else element.setAttribute(name, value)
  }, [name, value])
  const nav = page.getByRole('navigation', { name: word('nav.label') })
  /** What is there after a change, and that nothing is lost. */
  const kept = async (name, value, what, heading = 'h2') => {
    await change(name, value)
    await what()
    await expect(place(page, `quiz/${second.id}`)).toHaveJSProperty('localName', heading)
    await expect(offers(page).nth(2), `${name}=${value}`).toBeChecked()
  }
  const offer = page.getByRole('button', { name: word('memory.remember') })

  await expect(offer).toBeVisible()
  await kept('storage', 'none', () => expect(offer).toHaveCount(0))
  await kept('storage', null, () => expect(offer).toBeVisible())
  await kept('heading-level', '4', () => drawn(page), 'h4')
  await kept('heading-level', null, () => drawn(page))
  await kept('lang', 'en', () => drawn(page))
  await kept('lang', null, () => drawn(page))
  await kept('routing', 'none', () => expect(nav.getByRole('link').first()).toHaveAttribute('href', /toolkit\.html#home$/))
  await kept('routing', null, () => expect(nav.getByRole('link').first()).toHaveAttribute('href', '#toolkit/home'))
  await kept('id', 'renamed', () => expect(nav.getByRole('link').first()).toHaveAttribute('href', '#renamed/home'))

  // These lead elsewhere, and the way back leads to the same question.
  await change('only', '')
  await expect(nav).toHaveCount(0)
  await change('only', null)
  await change('view', 'quotes')
  await expect(place(page, 'quotes')).toBeVisible()
  await change('view', 'quiz')
  await expect(place(page, 'quiz')).toBeVisible()
  await page.evaluate((id) => { location.hash = `#renamed/quiz/${id}` }, first.id)
  await expectFocus(page, `quiz/${first.id}`)
  await expect(offers(page).nth(1)).toBeChecked()
  expect(await details(page, 'toolkit-error')).toEqual([])
})

test('an element that is removed gives up what it held, and begins anew when it comes back', async ({ page, host }) => {
  await host(element('view="quiz" routing="none"'))
  await ready(page)
  await begin(toolkit(page))
  await page.evaluate(() => {
    window.kept = document.querySelector('social-media-toolkit')
    window.kept.remove()
  })
  await expect.poll(() => census(page)).toEqual([0, 1])
  await page.evaluate(() => document.querySelector('main').append(window.kept))
  await ready(page, 2)
  await expect(place(page, 'quiz')).toBeVisible()
  expect(await census(page)).toEqual([1, 0])
  await page.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  await expectFocus(page, `quiz/${first.id}`)
  await expect(marked(page)).toHaveCount(0)
})

test('an element that leaves before its engine has come is not mounted', async ({ page, host }) => {
  let answer
  const held = new Promise((done) => { answer = done })
  await page.route('**/*.wasm', async (route) => { await held; await route.continue() })
  await host(element('view="quiz"') + element('view="quotes"'))
  await page.evaluate(() => document.querySelector('social-media-toolkit').remove())
  answer()
  await ready(page)
  await expect(place(page, 'quotes')).toBeVisible()
  expect(await census(page)).toEqual([1, 0])
})

test('two elements at once have answers of their own', async ({ page, host }) => {
  await host(element('view="quiz"') + element('view="quiz" id="other"'))
  await ready(page, 2)
  const [one, other] = [toolkit(page, 0), toolkit(page, 1)]
  await begin(one)
  await expect(place(other, 'quiz')).toBeVisible()
  await other.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  await expect(place(other, `quiz/${first.id}`)).toBeVisible()
  await expect(marked(other)).toHaveCount(0)
  await offers(other).first().check()
  await expect(place(one, `quiz/${second.id}`)).toBeVisible()
  await expect(offers(one).nth(2)).toBeChecked()
  expect(await census(page)).toEqual([2, 0])
})

test('two elements share one engine, one sheet and each pack', async ({ page, host }) => {
  const asked = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await host(element('view="quiz"') + element('view="quiz"'))
  await ready(page, 2)
  const own = asked.filter((path) => !path.startsWith('/host/'))
  expect(own.toSorted()).toEqual([...new Set(own)].toSorted())
  expect(await page.evaluate(() => {
    const [one, other] = [...document.querySelectorAll('social-media-toolkit')].map(({ shadowRoot }) => shadowRoot.adoptedStyleSheets)
    return one.length === 1 && one[0] === other[0]
  })).toBe(true)
})

test('loading the loader twice is harmless', async ({ page, host }) => {
  const loader = ['/toolkit.js', '/toolkit.js', '/toolkit.js?again', '/toolkit.js?once-more']
    .map((address) => `<script type="module" src="${address}"></script>`).join('')
  await host(element(), { loader })
  await ready(page)
  await expect(place(page, 'home')).toHaveCount(1)
  await page.getByRole('navigation', { name: word('nav.label') }).getByRole('link', { name: word('nav.quotes') }).click()
  await expectFocus(page, 'quotes')
  expect(await details(page, 'toolkit-view')).toEqual([{ view: 'quotes' }])
})

// One view alone on a page, without the toolkit's own ways.
import { asked, places, quiz, quotes, word } from './content.mjs'
import { element, expect, expectFocus, fragment, place, ready, test, toolkit } from './fixtures.mjs'
import { answer, marked, offers } from './reader.mjs'

test('the quiz alone shows no navigation, and its links lead out to the static edition in a new tab', async ({ page, context, host, axe }) => {
  await host(element('view="quiz" only'))
  await ready(page)
  await expect(place(page, 'quiz')).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await axe()
  await page.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  await expectFocus(page, `quiz/${asked[0].id}`)
  expect(await fragment(page)).toBe(`#toolkit/quiz/${asked[0].id}`)
  for (const { id } of asked) {
    await expectFocus(page, `quiz/${id}`)
    await offers(page).last().check()
    await page.getByRole('button', { name: word('quiz.continue') }).click()
  }
  await page.getByRole('link', { name: word('quiz.check.result') }).click()
  await expectFocus(page, 'quiz/result')
  await expect(page.getByRole('navigation')).toHaveCount(0)

  const links = await toolkit(page).locator('.toolkit a').evaluateAll((all) => all.map((link) => link.href))
  const out = links.map((link) => new URL(link)).filter(({ hash }) => !hash.startsWith('#toolkit/quiz'))
  expect(out.length).toBeGreaterThan(quiz.dimensions.length)
  for (const { pathname, hash } of out) {
    expect(pathname).toBe('/toolkit.html')
    expect(places).toContain(hash.slice(1))
  }
  // The answers stay: what leads out opens a new tab, and says so.
  const [help] = out
  const link = toolkit(page).locator(`a[href$="toolkit.html${help.hash}"]`).first()
  await expect(link).toHaveText(/\S \(opens in a new tab\)$/)
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()])
  await expect(opened).toHaveURL(help.href)
  await expect(place(opened, help.hash.slice(1))).toBeInViewport()
  await expect(place(page, 'quiz/result')).toBeVisible()
})

test('a deep link to another view does not lead an element with only away from its own', async ({ page, host }) => {
  await host(element('view="quotes" only'), { at: '#toolkit/quiz' })
  await ready(page)
  await expect(place(page, 'quotes')).toBeVisible()
  await expect(place(page, 'quiz')).toHaveCount(0)
})

test('a deep link to a place under the view of an element with only is shown', async ({ page, host }) => {
  const { id } = quotes.at(-1)
  await host(element('view="quotes" only'), { at: `#toolkit/quotes/${id}` })
  await expectFocus(page, `quotes/${id}`)
  await expect(place(page, `quotes/${id}`)).toBeInViewport()
})

test('a chapter alone keeps its sections and leads out to other chapters', async ({ page, host }) => {
  await host(element('view="chapter/2" only'))
  await ready(page)
  const contents = page.getByRole('navigation', { name: word('chapter.contents', { n: 2 }) })
  await contents.getByRole('link').nth(1).click()
  await expect.poll(() => fragment(page)).toMatch(/^#toolkit\/chapter\/2\/./)
  await expect(page.getByRole('link', { name: /^Next/ })).toHaveAttribute('href', /\/toolkit\.html#chapter\/3$/)
})

test('the quiz here and the quotes there work side by side', async ({ page, host, axe }) => {
  await host(element('id="quiz-here" view="quiz" only') + element('id="quotes-there" view="quotes" only heading-level="3"'))
  await ready(page, 2)
  await axe()
  await page.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  await expectFocus(page, `quiz/${asked[0].id}`)
  expect(await fragment(page)).toBe(`#quiz-here/quiz/${asked[0].id}`)
  await expect(place(toolkit(page, 1), 'quotes')).toHaveJSProperty('localName', 'h3')
})

test('the quiz here, the quotes there and the whole toolkit elsewhere keep their own state, and Back undoes the steps of each in turn', async ({ page, host }) => {
  const link = quotes[3].id
  await host(`${element('id="quiz-here" view="quiz" only')}<p><a href="#quotes-there/quotes/${link}">Our favourite</a></p>
    ${element('id="quotes-there" view="quotes" only')}${element('id="whole"')}`)
  for (const index of [0, 1, 2]) await toolkit(page, index).scrollIntoViewIfNeeded()
  await ready(page, 3)
  const [here, there, whole] = [0, 1, 2].map((index) => toolkit(page, index))
  const [one, two] = asked.map(({ id }) => `quiz/${id}`)
  const nav = (key) => whole.getByRole('navigation', { name: word('nav.label') }).getByRole('link', { name: word(key) }).click()

  await here.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  await expect(place(here, one)).toBeFocused()
  await nav('nav.channels')
  await expect(place(whole, 'channels')).toBeFocused()
  await answer(here, 1)
  await expect(place(here, two)).toBeFocused()
  await page.getByRole('link', { name: 'Our favourite' }).click()
  await expect(place(there, `quotes/${link}`)).toBeFocused()
  await nav('nav.quiz')
  await expect(place(whole, 'quiz')).toBeFocused()
  await whole.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  await expect(place(whole, one)).toBeFocused()
  await expect(marked(whole), 'the answers are the other’s').toHaveCount(0)

  const steps = [
    [`#whole/quiz`, whole, 'quiz'], [`#quotes-there/quotes/${link}`, there, `quotes/${link}`], [`#quiz-here/${two}`, here, two],
    ['#whole/channels', whole, 'channels'], [`#quiz-here/${one}`, here, one],
  ]
  for (const [address, inside, id] of steps) {
    await page.goBack()
    expect(await fragment(page)).toBe(address)
    await expect(place(inside, id)).toBeFocused()
  }
  await expect(offers(here).nth(1)).toBeChecked()
  await expect(place(whole, 'channels'), 'the steps of one leave the others where they are').toBeVisible()
  await page.goBack()
  expect(await fragment(page)).toBe('')
  await expect(place(here, 'quiz')).toBeVisible()
  await page.goForward()
  await expect(place(here, one)).toBeFocused()
  await expect(offers(here).nth(1), 'the answer is kept').toBeChecked()
})

// The points, gathered: chosen by topic and words, by chance, and found by an address.
import { word } from './content.mjs'
import { expect, expectFocus, fragment, place, ready, test, toolkit } from './fixtures.mjs'
import { card, open, openWays, points, shared, topics, ways } from './posts.mjs'

const topic = (page) => toolkit(page).getByLabel(word('quotes.topic'), { exact: true })
const field = (page) => toolkit(page).getByLabel(word('quotes.search'), { exact: true })
const cards = (page) => toolkit(page).locator('.toolkit-quotes .toolkit-quote')
const texts = (page) => toolkit(page).locator('.toolkit-quotes .toolkit-quote__text')
const count = (page, n) => toolkit(page).getByText(word('quotes.count', { n, of: points.length }), { exact: true }).and(toolkit(page).locator(':not([role])'))
const aloud = (page) => toolkit(page).locator('.toolkit-count').getByRole('status')
const said = ({ text, long = '', topic }) => `${text} ${long} ${topics.find(({ id }) => id === topic).name}`.toLowerCase()
const holding = (word) => points.filter((point) => said(point).includes(word))
const [one] = topics
const about = points.filter((point) => point.topic === one.id)

test('points are chosen by topic, by words, and by both at once, and how many there are is said aloud', async ({ page, host, axe }) => {
  await page.clock.install()
  await open(page, host, 'quotes')
  await topic(page).focus()
  await topic(page).selectOption({ label: one.name })
  await expect(texts(page)).toHaveText(about.map(({ text }) => text))
  await expect(count(page, about.length)).toBeVisible()
  expect(await fragment(page)).toBe(`#toolkit/quotes?topic=${one.id}`)
  await expect(topic(page), 'the reader stays at the field').toBeFocused()

  const words = about[0].text.split(' ').filter((word) => /^[a-z]{5,}$/.test(word)).slice(0, 2)
  const both = about.filter((point) => words.every((word) => said(point).includes(word)))
  await field(page).pressSequentially(words.join(' ').toUpperCase())
  await expect(field(page)).toBeFocused()
  await expect(texts(page)).toHaveText(both.map(({ text }) => text))
  await expect(aloud(page).filter({ hasText: /./ }), 'not with every letter').toHaveCount(0)
  await page.clock.runFor(1100)
  await expect(aloud(page).filter({ hasText: word('quotes.count', { n: both.length, of: points.length }) })).toHaveCount(1)
  await axe('chosen')

  await topic(page).selectOption('')
  const all = points.filter((point) => words.every((word) => said(point).includes(word)))
  await expect(texts(page)).toHaveText(all.map(({ text }) => text))
  await field(page).fill('xylophone')
  await expect(cards(page)).toHaveCount(0)
  await expect(toolkit(page).getByText(word('quotes.none', { of: points.length })).first()).toBeVisible()
  await page.clock.runFor(1100)
  await expect(aloud(page).filter({ hasText: word('quotes.none', { of: points.length }) })).toHaveCount(1)
  await axe('nothing found')
  await toolkit(page).getByRole('link', { name: word('quotes.clear') }).click()
  await expect(cards(page).first()).toBeVisible()
  await expect(field(page)).toHaveValue('')
  await expect(toolkit(page).getByRole('link', { name: word('quotes.clear') })).toHaveCount(0)
})

test('an address with a topic shows the points about it, and Escape empties the field', async ({ page, host }) => {
  await open(page, host, `quotes?topic=${one.id}`)
  await expect(topic(page)).toHaveValue(one.id)
  await expect(texts(page)).toHaveText(about.map(({ text }) => text))
  await field(page).fill('xylophone')
  await expect(cards(page)).toHaveCount(0)
  await field(page).press('Escape')
  await expect(field(page)).toHaveValue('')
  await expect(cards(page)).toHaveCount(about.length)
})

test('chance shows one point of those chosen, says it aloud, and never the same twice running', async ({ page, host, axe }) => {
  await open(page, host, `quotes?topic=${one.id}`)
  const again = toolkit(page).getByRole('button', { name: /^Surprise me/ })
  await expect(again).toHaveText(word('quotes.surprise'))
  const picked = () => toolkit(page).evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('.toolkit-quote__text')].filter((text) => !text.closest('.toolkit-quotes')).map((text) => text.textContent))
  let before
  for (let time = 0; time < 12; time++) {
    await again.press('Enter')
    await expect.poll(async () => (await picked()).filter((text) => text !== before)).toHaveLength(1)
    const [text] = await picked()
    expect(about.map((point) => point.text)).toContain(text)
    await expect(aloud(page).filter({ hasText: text }), 'said aloud').toHaveCount(1)
    await expect(again, 'the reader stays at the button').toBeFocused()
    await expect(again).toHaveText(word('quotes.surprise.more'))
    before = text
  }
  await axe()
})

test('an address leads to one point, which has the focus, and the way back from changing it leads there too', async ({ page, host }) => {
  const last = points.at(-1)
  await open(page, host, 'home')
  for (const { id, text } of [last, shared]) {
    await page.evaluate((id) => { location.hash = `#toolkit/quotes/${id}` }, id)
    await expectFocus(page, `quotes/${id}`)
    await expect(card(page, id)).toBeInViewport()
    await expect(card(page, id)).toContainText(text)
  }
  await openWays(card(page))
  await ways(card(page)).getByRole('link', { name: word('quotes.change') }).press('Enter')
  await expectFocus(page, `quotes/${shared.id}/post`)
  await toolkit(page).getByRole('link', { name: word('post.back'), exact: true }).press('Enter')
  await expectFocus(page, `quotes/${shared.id}`)
  await expect(card(page)).toBeInViewport()
  await page.goBack()
  await expectFocus(page, `quotes/${shared.id}/post`)
  await page.goBack()
  await expectFocus(page, `quotes/${shared.id}`)
})

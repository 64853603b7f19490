// What most readers do on the demonstration page.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { quotes, word } from './content.mjs'
import { details, expect, expectFocus, expectInSight, fragment, place, ready, scrolled, test, toolkit } from './fixtures.mjs'
import { root } from './machine.mjs'
import { card, firstLink } from './posts.mjs'

const trust = JSON.parse(readFileSync(join(root, 'assets/demo/trust.json'), 'utf8'))

test.beforeEach(async ({ page }) => {
  await page.goto('/')
  await ready(page)
})

test('the demonstration page has no accessibility violation with the widget in it', async ({ page, axe }) => {
  await expect(page.getByRole('link', { name: word('home.quiz.title') })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Read the social media toolkit' })).toBeHidden()
  await axe()
})

test('a chapter is read: contents lead to a section, next to the next chapter, Back and Forward return', async ({ page, axe }) => {
  const home = await scrolled(page)
  await page.getByRole('link', { name: /^1\. / }).click()
  await expectFocus(page, 'chapter/1')
  expect(await fragment(page)).toBe('#toolkit/chapter/1')
  await axe()

  const contents = page.getByRole('navigation', { name: word('chapter.contents', { n: 1 }) })
  const link = contents.getByRole('link').last()
  const section = new URL(await link.evaluate((a) => a.href)).hash.replace('#toolkit/', '')
  await link.click()
  await expectFocus(page, section)
  await expectInSight(page, section)
  expect(await fragment(page)).toBe(`#toolkit/${section}`)
  const read = await scrolled(page)
  expect(read).toBeGreaterThan(home)

  await page.getByRole('navigation', { name: word('chapter.ways-on') }).getByRole('link', { name: /^Next/ }).click()
  await expectFocus(page, 'chapter/2')
  await expectInSight(page, 'chapter/2')

  await page.goBack()
  await expectFocus(page, section)
  await expectInSight(page, section)
  await page.goBack()
  await expectFocus(page, 'chapter/1')
  await page.goForward()
  await expectFocus(page, section)
  await page.goBack()
  await page.goBack()
  await expect(place(page, 'home')).toBeVisible()
  expect(await fragment(page)).toBe('')
})

/** How many points there are before the reader asks for all. */
const first = 12

/** Follows the way to all points, those of the page's configuration last. */
async function showAll(page) {
  const all = quotes.length + trust.quotes.length
  const count = toolkit(page).locator('[id="quotes/count"]')
  await expect(count).toHaveText(word('quotes.count', { n: String(first), of: String(all) }))
  await page.getByRole('link', { name: word('quotes.all', { n: String(all) }) }).click()
  // The reader goes on with the first that was not there.
  await expectFocus(page, `quotes/${[...trust.quotes, ...quotes][first].id}`)
  await expect(count).toHaveText(word('quotes.count', { n: String(all), of: String(all) }))
}

// What goes with every point, as the page's configuration has it.
const company = { url: 'https://www.wrenfield.example/', hashtags: 'WrenfieldAndVale', via: 'WrenfieldVale' }

test('each quote is shared on X by one click on a real link', async ({ page, context, expected }) => {
  expected('new page', /^https:\/\/x\.com\/intent\/tweet\?/)
  await toolkit(page).getByRole('link', { name: word('home.quotes.title') }).click()
  await expectFocus(page, 'quotes')
  await showAll(page)
  const address = await fragment(page)

  for (const quote of quotes) {
    await test.step(quote.id, async () => {
      const one = card(page, quote.id)
      await expect(one.locator('p').first()).toHaveText(quote.text)
      const link = firstLink(one)
      await expect(link).toHaveText(`Share this quote on X: ${quote.text} (opens in a new tab)`)
      await expect(link).toHaveAttribute('target', '_blank')
      await expect(link).toHaveAttribute('rel', 'noopener noreferrer')

      const href = await link.getAttribute('href')
      const { origin, pathname, searchParams, hash } = new URL(href)
      expect(`${origin}${pathname}${hash}`).toBe('https://x.com/intent/tweet')
      expect(Object.fromEntries(searchParams)).toEqual({ text: quote.text, ...company })
      expect(href, 'a space is %20').not.toContain('+')

      const [opened] = await Promise.all([context.waitForEvent('page'), link.click()])
      await opened.waitForURL(href)
      expect(await opened.evaluate(() => [window.opener, document.referrer])).toEqual([null, ''])
      await opened.close()
    })
  }
  expect(await details(page, 'toolkit-share')).toEqual(quotes.map(({ id }) => ({ quote: id, network: 'x' })))
  expect(await fragment(page), 'the page itself stays').toBe(address)
})

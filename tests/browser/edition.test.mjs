// The static edition, toolkit.html: the whole toolkit without any script.
import { chapters, edition, places, quiz, quotes, word } from './content.mjs'
import { expect, expectFocus, place, test } from './fixtures.mjs'
import { card, firstLink, ways } from './posts.mjs'

test('the static edition has no accessibility violation at 320 and 1280 px', async ({ page, axe }) => {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/toolkit.html')
    await axe(`toolkit.html at ${width} px`)
  }
})

test('the static edition holds no script and asks for nothing but its style sheet', async ({ page }) => {
  const asked = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/toolkit.html')
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual(['/toolkit.html', expect.stringMatching(/^\/page-[0-9a-f]+\.css$/)])
  expect(edition).not.toMatch(/<script|<style|\son[a-z]+=|\sstyle=|javascript:/i)
})

test('every address inside the static edition is a place on it, and no place is named twice', async ({ page }) => {
  await page.goto('/toolkit.html')
  const { inside, ids, outside } = await page.evaluate(() => {
    const all = (selector, read) => [...document.querySelectorAll(selector)].map(read)
    return {
      inside: all('a[href^="#"]', (link) => link.hash.slice(1)),
      ids: all('[id]', ({ id }) => id),
      outside: all('a:not([href^="#"])', (link) => link.getAttribute('href')),
    }
  })
  expect(inside.length).toBeGreaterThan(places.length)
  expect([...new Set(inside)].filter((place) => !ids.includes(place))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
  // A mail is written to nobody yet.
  for (const address of outside) expect(address).toMatch(/^(https:\/\/|mailto:\?subject=)/)
})

test('the static edition holds every quote with its share link, which leads to the network itself', async ({ page, context, expected }) => {
  expected('new page', /^https:\/\/x\.com\//)
  await page.goto('/toolkit.html#quotes')
  for (const { id, text } of quotes) {
    const link = firstLink(card(page, id))
    await expect(link).toHaveText(`Share this quote on X: ${text} (opens in a new tab)`)
    const { origin, pathname, searchParams } = new URL(await link.getAttribute('href'))
    expect(`${origin}${pathname}`).toBe('https://x.com/intent/tweet')
    expect(Object.fromEntries(searchParams)).toEqual({ text, hashtags: 'HealthSocialTools', via: 'SkillsForHealth' })
  }
  const link = firstLink(card(page, quotes[0].id))
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()])
  await opened.waitForURL(/^https:\/\/x\.com\//)
})

test('the static edition and the widget tell each chapter in the same words', async ({ page }) => {
  await page.goto('/toolkit.html')
  const firstParagraph = (section) => page.locator(`[id="${section}"] ~ p`).first()
  const read = async (part) => (await part.innerText()).replace(/\s+/g, ' ').trim()
  const sections = places.filter((id) => /^chapter\/\d\/./.test(id))
  const told = {}
  for (const id of sections) told[id] = await read(firstParagraph(id))
  for (const chapter of chapters) {
    await page.goto(`/?${chapter}#toolkit/${chapter}`)
    await expectFocus(page, chapter)
    for (const id of sections.filter((id) => id.startsWith(`${chapter}/`))) {
      expect(await read(firstParagraph(id)), id).toBe(told[id])
    }
  }
})

test('the quiz of the static edition is a checklist: every question, answer and point', async ({ page }) => {
  await page.goto('/toolkit.html#quiz')
  for (const question of quiz.questions) {
    const item = place(page, `quiz/${question.id}`)
    await expect(item.getByRole('heading')).toHaveText(question.text)
    const boxes = [...question.answers, { ...quiz.not_sure, points: 0 }]
    await expect(item.locator('ul > li')).toHaveText(boxes.map(({ text, points }) => word('quiz.paper.answer', { text, points: String(points) })))
  }
})

// The ways to share a point stay closed: links to one network after the other, which paper
// cannot follow, and the point once more at greater length. A search for a network or for
// words of a point would else stop at each of them before it comes to a chapter.
test('what opens on request is open in the static edition, for paper and for a search, but for the ways to share', async ({ page }) => {
  await page.goto('/toolkit.html')
  await expect(page.locator('details:not(.toolkit-ways, [open])')).toHaveCount(0)
  expect(await page.locator('details[open]').count()).toBeGreaterThan(0)
  const closed = page.locator('details:not([open])')
  expect(await closed.count()).toBeGreaterThanOrEqual(quotes.length)
  await expect(closed.locator('[id]'), 'no place is folded away').toHaveCount(0)
  const folded = await closed.locator('.toolkit-ways__list').evaluateAll((all) => all.map((list) =>
    [...list.children].every(({ children: [link, ...more] }) => link.localName === 'a' && more.length === 0)))
  expect(folded).toEqual(Array(await closed.count()).fill(true))
  const told = [word('quotes.tabs'), word('quotes.long'), ...quotes.flatMap(({ long }) => long ?? [])]
  const others = await closed.locator('.nhsuk-details__text p').allTextContents()
  expect(others.filter((text) => !told.includes(text)), 'and nothing else is told there').toEqual([])
  await page.emulateMedia({ media: 'print' })
  await expect(closed.locator('visible=true'), 'on paper there is none to open').toHaveCount(0)
  await expect(card(page, quotes[0].id)).toBeVisible()
  await expect(ways(card(page, quotes[0].id))).toBeHidden()
})

test('on paper the static edition is whole, in its page’s width, and without what only a screen needs', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  // A4 with a browser’s own margins of 1 cm, at 96 dots an inch.
  await page.setViewportSize({ width: 718, height: 1046 })
  await page.goto('/toolkit.html')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718 + 2)
  for (const id of places) await expect(place(page, id), id).toBeVisible()
  const cut = await page.locator('.toolkit-region').evaluateAll((all) => all.filter((region) =>
    region.checkVisibility() && getComputedStyle(region).overflowX !== 'visible').length)
  expect(cut, 'regions that scroll').toBe(0)
})

test('at 320 px the static edition has no horizontal scroll', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/toolkit.html')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('the first stop of Tab is a link past the navigation', async ({ page }) => {
  await page.goto('/toolkit.html')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: word('edition.skip') })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
})

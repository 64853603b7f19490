// The static edition, toolkit.html: the whole toolkit without any script.
import { chapters, edition, places, quiz, quotes, word } from './content.mjs'
import { expect, expectFocus, place, test } from './fixtures.mjs'

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
  for (const address of outside) expect(address).toMatch(/^https:\/\//)
})

test('the static edition holds every quote with its share link, which leads to the network itself', async ({ page, context, expected }) => {
  expected('new page', /^https:\/\/x\.com\//)
  await page.goto('/toolkit.html#quotes')
  for (const { id, text } of quotes) {
    const link = place(page, `quotes/${id}`).getByRole('link', { name: 'Share on X' })
    await expect(link).toHaveText(`Share on X: ${text} (opens in a new tab)`)
    const { origin, pathname, searchParams } = new URL(await link.getAttribute('href'))
    expect(`${origin}${pathname}`).toBe('https://x.com/intent/tweet')
    expect(Object.fromEntries(searchParams)).toEqual({ text, hashtags: 'HealthSocialTools', via: 'SkillsForHealth' })
  }
  const link = place(page, `quotes/${quotes[0].id}`).getByRole('link', { name: 'Share on X' })
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

test('what opens on request is open in the static edition, for paper and for a search', async ({ page }) => {
  await page.goto('/toolkit.html')
  expect(await page.locator('details:not([open])').count()).toBe(0)
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

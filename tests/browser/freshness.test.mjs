// What readers see of the drawings and of when a section was last reviewed.
import { word } from './content.mjs'
import { expect, ready, test } from './fixtures.mjs'

const old = /more than a year ago/

for (const [when, shown] of [['2027-11-22T12:00:00', false], ['2027-11-23T12:00:00', true]]) {
  test(`a section reviewed on 22 November 2026 ${shown ? 'is' : 'is not'} said to be old on ${when}`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(when))
    await page.goto('/#toolkit/chapter/4')
    await ready(page)
    const sections = page.locator('social-media-toolkit section')
    await expect(sections.first()).toContainText('Last reviewed: 22 November 2026')
    await expect(sections.filter({ hasText: old })).toHaveCount(shown ? await sections.count() : 0)
  })
}

test('the drawings keep their place in a narrow column, in forced colours and on paper', async ({ page, fixture }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  for (const [name, selector, count] of [['chapter-1', '.toolkit-marks', 4], ['chapter-5', '.toolkit-day__strip', 5]]) {
    await fixture(name)
    const drawings = page.locator(selector)
    for (const media of [{}, { forcedColors: 'active' }, { media: 'print' }]) {
      await page.emulateMedia(media)
      await expect(drawings, name).toHaveCount(count)
      for (const drawing of await drawings.all()) {
        const { left, right, height } = await drawing.evaluate((svg) => svg.getBoundingClientRect().toJSON())
        expect(height, `${name} has a height`).toBeGreaterThan(8)
        expect(left >= 0 && right <= 320, `${name} is in sight, from ${left} to ${right}`).toBe(true)
      }
    }
    // A colour of ours might not be seen on the reader's background; that of the words is.
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', media: 'screen' })
    const colours = await drawings.first().evaluate((svg) => [svg, svg.parentElement].map((part) => getComputedStyle(part).color))
    expect(colours[0], name).toBe(colours[1])
    for (const path of await drawings.first().locator('path').all()) {
      expect(await path.evaluate((path) => [path.getAttribute('fill'), path.getAttribute('stroke')])).toContain('currentColor')
    }
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light', media: 'screen' })
  }
})

test('the words beside a drawing say what it shows', async ({ page, fixture }) => {
  await fixture('chapter-1')
  const share = page.locator('.toolkit-figure').filter({ hasText: '58%' })
  await expect(share).toContainText(word('figure.share', { n: '58', of: '100' }))
  await expect(share).toContainText(word('figure.unsourced'))
  await expect(share).toContainText(word('figure.year', { year: '2016' }))
  await fixture('chapter-5')
  const evening = page.getByRole('figure').getByRole('listitem').filter({ hasText: 'In the evening' })
  await expect(evening).toContainText('8pm to 11pm')
})

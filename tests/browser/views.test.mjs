// Every view in every state: each fixture, as the native binary wrote it.
import { expect, test } from './fixtures.mjs'
import { fixtureNames } from './machine.mjs'

// Written by setup.mjs, which runs before this is read.
const names = fixtureNames(process.env.TOOLKIT_FIXTURES)

// A few at a time, so that two workers share them.
const shares = 4
for (const width of [320, 1280]) {
  for (let share = 0; share < shares; share += 1) {
    test(`every view in every state is accessible and fits at ${width} px, part ${share + 1} of ${shares}`, async ({ page, fixture, axe }) => {
      // What fades in is measured as it stands in the end.
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      for (const name of names.filter((_, index) => index % shares === share)) {
        await test.step(name, async () => {
          await fixture(name)
          await expect(page.locator('.toolkit')).toBeVisible()
          await axe(`${name} at ${width} px`)
          expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name}: width`).toBeLessThanOrEqual(width)
        })
      }
    })
  }
}

test('no view has what the build of the styles leaves out', async ({ page, fixture }) => {
  const holders = ['.toolkit-header__title', '.toolkit-nav__link', '.nhsuk-back-link', '.nhsuk-button', '.nhsuk-card--clickable', '.nhsuk-contents-list__link', '.nhsuk-error-summary__list']
  const unseen = ['[class*="nhsuk-"]:disabled', '[class*="nhsuk-u-margin-bottom-"] + [class^="nhsuk-caption"]', `:is(${holders.join()}) .nhsuk-icon`]
  for (const name of names) {
    await fixture(name)
    for (const selector of unseen) await expect(page.locator(selector), `${name}: ${selector}`).toHaveCount(0)
  }
})

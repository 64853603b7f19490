// High contrast: the system's few colours replace all of ours, shadows and
// backgrounds go, and everything can still be told apart.
import { answerAll, questions } from './answers.mjs'
import { views, word } from './content.mjs'
import { element, expect, expectFocus, ready, test as watched, toolkit } from './fixtures.mjs'
import { picture } from './picture.mjs'

const test = watched.extend({
  /** The widget, and a way to go to a view of it. */
  go: async ({ page, host }, use) => {
    await host(element())
    await ready(page)
    await use(async (view) => {
      await page.evaluate((view) => { location.hash = `#toolkit/${view}` }, view)
      await expectFocus(page, view)
    })
  },
})

const alike = (one, other) => one.bytes.equals(other.bytes)

/** Whether a part, or what it draws before itself, has an edge in another colour than what is behind it. */
const hasEdge = (locator, pseudo) => locator.evaluate((part, pseudo) => {
  const { borderBottomWidth, borderBottomColor } = getComputedStyle(part, pseudo)
  return parseFloat(borderBottomWidth) > 0 && borderBottomColor !== getComputedStyle(part.closest('.toolkit')).backgroundColor
}, pseudo)

for (const colorScheme of ['light', 'dark']) {
  test.describe(`in ${colorScheme} high contrast`, () => {
    test.use({ contextOptions: { forcedColors: 'active' }, colorScheme })

    test('the entry of the navigation where one is has a line under it, and no other has', async ({ page, go }) => {
      const entries = toolkit(page).locator('.toolkit-nav__link')
      for (const view of [...views.filter((view) => !view.includes('/')), 'chapter/2']) {
        await go(view)
        const lined = await Promise.all((await entries.all()).map(async (entry) =>
          [await entry.getAttribute('aria-current') !== null, await hasEdge(entry)]))
        expect(lined.filter(([current]) => current), view).toHaveLength(1)
        for (const [current, line] of lined) expect(line, view).toBe(current)
      }
    })

    test('answers, the one that is chosen, the one with the focus, and the button show', async ({ page, go }) => {
      await go(questions[0])
      const answer = toolkit(page).locator('.nhsuk-radios__item').first()
      const radio = answer.getByRole('radio')
      const button = toolkit(page).getByRole('button', { name: word('quiz.continue') })
      expect(await hasEdge(answer.locator('label'), '::before'), 'a circle to press').toBe(true)
      expect(await hasEdge(button), 'the button has an edge').toBe(true)
      const open = await picture(answer)
      await radio.focus()
      const focused = await picture(answer)
      expect(alike(focused, open), 'the focus shows').toBe(false)
      await radio.check()
      await button.focus()
      const chosen = await picture(answer)
      expect(alike(chosen, open), 'the choice shows').toBe(false)
      expect(alike(chosen, focused), 'the choice is not the focus').toBe(false)
    })

    test('the bar of the quiz and those of its result show how full they are', async ({ page, go }) => {
      await go(questions[0])
      const bar = toolkit(page).locator('.toolkit-progress__bar')
      const empty = await picture(bar)
      await toolkit(page).getByRole('radio').first().check()
      await toolkit(page).getByRole('button', { name: word('quiz.continue') }).click()
      await expectFocus(page, questions[1])
      expect(alike(await picture(bar), empty)).toBe(false)

      await answerAll(page)
      await go('quiz/result')
      for (const bar of await toolkit(page).locator('.toolkit-bar').all()) {
        const fill = (part) => bar.locator(part).evaluate((part) => getComputedStyle(part).fill)
        expect(await fill('.toolkit-bar__fill')).not.toBe(await fill('.toolkit-bar__track'))
      }
    })
  })
}

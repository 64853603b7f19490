// High contrast: the system's few colours replace all of ours, shadows and
// backgrounds go, and everything can still be told apart.
import { answerAll, questions } from './answers.mjs'
import { asked, quiz, views, word } from './content.mjs'
import { element, expect, expectFocus, ready, test as watched, toolkit } from './fixtures.mjs'
import { picture } from './picture.mjs'
import { answer, offers } from './reader.mjs'

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

    for (const [kind, several, item] of [['boxes', true, '.nhsuk-checkboxes__item'], ['circles', false, '.nhsuk-radios__item']]) {
      test(`answers with ${kind}, the one that is chosen, the one with the focus, and the button show`, async ({ page, go }) => {
        await go(questions[0])
        const sought = asked.findIndex((question) => question.several === several)
        for (const before of questions.slice(0, sought)) {
          await expectFocus(page, before)
          await answer(toolkit(page), 1)
        }
        await expectFocus(page, questions[sought])
        const offer = toolkit(page).locator(item).first()
        const input = offers(offer)
        const button = toolkit(page).getByRole('button', { name: word('quiz.continue') })
        expect(await hasEdge(offer.locator('label'), '::before'), 'a shape to press').toBe(true)
        expect(await hasEdge(button), 'the button has an edge').toBe(true)
        const open = await picture(offer)
        await input.focus()
        const focused = await picture(offer)
        expect(alike(focused, open), 'the focus shows').toBe(false)
        await input.check()
        await button.focus()
        const chosen = await picture(offer)
        expect(alike(chosen, open), 'the choice shows').toBe(false)
        expect(alike(chosen, focused), 'the choice is not the focus').toBe(false)
      })
    }

    test('the bar of the quiz and those of its result show how full they are', async ({ page, go }) => {
      await go(questions[0])
      const bar = toolkit(page).locator('.toolkit-progress__bar')
      const empty = await picture(bar)
      await answer(toolkit(page), 0)
      await expectFocus(page, questions[1])
      expect(alike(await picture(bar), empty)).toBe(false)

      await answerAll(page)
      await go('quiz/result')
      const bars = toolkit(page).locator('.toolkit-chart g')
      await expect(bars).toHaveCount(quiz.dimensions.length)
      for (const bar of await bars.all()) {
        const fill = (part) => bar.locator(part).evaluate((part) => getComputedStyle(part).fill)
        expect(await fill('.toolkit-chart__fill')).not.toBe(await fill('.toolkit-chart__track'))
      }
    })
  })
}

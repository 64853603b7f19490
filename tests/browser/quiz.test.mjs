// The quiz, by keyboard alone.
import { asked as questions, quiz, word } from './content.mjs'
import { details, element, events, expect, expectFocus, expectInSight, focused, fragment, place, ready, test, toolkit } from './fixtures.mjs'
import { answer as goOn, marked, offers } from './reader.mjs'

const [first, second] = questions
const last = quiz.questions.at(-1)

/** Presses Tab until `locator` has the focus, as a person would who looks for it. */
async function tabTo(page, locator, key = 'Tab') {
  const steps = []
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press(key)
    if (await locator.evaluate((sought) => sought.getRootNode().activeElement === sought)) return
    steps.push(await focused(page))
  }
  throw new Error(`Tab does not reach ${locator}; it went through ${steps.join(', ')}`)
}

/** Chooses the answer at `index` of the question that is shown, from its heading. */
async function answer(page, question, index) {
  await expectFocus(page, `quiz/${question.id}`)
  const all = offers(page)
  await tabTo(page, all.first())
  // Boxes are gone through by Tab; of circles one is a stop, and the arrows choose.
  for (let step = 0; step < index; step += 1) await page.keyboard.press(question.several ? 'Tab' : 'ArrowDown')
  if (question.several || index === 0) await page.keyboard.press('Space')
  await expect(all.nth(index)).toBeChecked()
  await expect(all.nth(index)).toBeFocused()
}

test('the quiz is taken by keyboard alone, with an error on the way, and one answer is changed', async ({ page, axe }) => {
  await page.goto('/')
  await ready(page)

  await test.step('it is found and started', async () => {
    await tabTo(page, page.getByRole('link', { name: word('home.quiz.title') }))
    await page.keyboard.press('Enter')
    await expectFocus(page, 'quiz')
    await axe('the start')
    await tabTo(page, page.getByRole('link', { name: word('quiz.start'), exact: true }))
    await page.keyboard.press('Enter')
    await expectFocus(page, `quiz/${first.id}`)
    await expect(page.getByRole('heading', { name: first.text })).toBeFocused()
    await axe('a question')
  })

  await test.step('going on without an answer says what is missing and where', async () => {
    await tabTo(page, page.getByRole('button', { name: word('quiz.continue') }))
    await page.keyboard.press('Enter')
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await expect(summary).toContainText(word('quiz.error.title'))
    await expectInSight(page, `quiz/${first.id}/problem`)
    await expect(page.getByRole('group', { name: first.text })).toHaveAccessibleDescription(new RegExp(word('quiz.error.choose')))
    await axe('the error')
    await page.keyboard.press('Tab')
    await expect(summary.getByRole('link', { name: word('quiz.error.choose') })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(offers(page).first()).toBeFocused()
    await expect(offers(page).first()).not.toBeChecked()
  })

  await test.step('a second time it is said again', async () => {
    await tabTo(page, page.getByRole('button', { name: word('quiz.continue') }))
    await page.keyboard.press('Space')
    await expect(page.getByRole('alert')).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expect(offers(page).nth(1)).toBeChecked()
    await page.keyboard.press('Enter')
  })

  for (const [number, question] of [...questions.entries()].slice(1)) {
    await test.step(question.text, async () => {
      await expect(page.getByText(word('quiz.progress', { n: number + 1, of: questions.length }))).toBeVisible()
      await answer(page, question, 1)
      if (question.id !== last.id) return page.keyboard.press('Enter')
      await tabTo(page, page.getByRole('button', { name: word('quiz.continue') }))
      await page.keyboard.press('Space')
    })
  }

  await test.step('the answers are checked and one is changed', async () => {
    await expectFocus(page, 'quiz/check')
    await axe('the check')
    const chosen = questions.map(({ answers }) => answers[1].text)
    await expect(page.locator('.nhsuk-summary-list__value')).toHaveText(chosen)
    await tabTo(page, page.getByRole('link', { name: new RegExp(`${word('quiz.change')} ?: ${escaped(last.text)}`) }))
    await page.keyboard.press('Enter')
    await expectFocus(page, `quiz/${last.id}`)
    await expect(page.getByRole('radio').nth(1)).toBeChecked()
    await tabTo(page, page.getByRole('radio').nth(1))
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expectFocus(page, 'quiz/check')
    await expect(page.locator('.nhsuk-summary-list__value').last()).toHaveText(last.answers[0].text)
  })

  await test.step('the result is shown and told to the page', async () => {
    expect(await events(page, 'toolkit-quiz-complete'), 'nothing is told before the result').toEqual([])
    await tabTo(page, page.getByRole('link', { name: word('quiz.check.result') }))
    await page.keyboard.press('Enter')
    await expectFocus(page, 'quiz/result')
    await axe('the result')
    const found = result((question) => (question === last ? 0 : 1))
    await expect(place(page, 'quiz/result')).toContainText(quiz.bands.find(({ id }) => id === found.band).title)
    expect(await details(page, 'toolkit-quiz-complete')).toEqual([found])
  })
})

test('Not sure to everything comes to the lowest result, and starting again forgets the answers', async ({ page, axe }) => {
  await page.goto('/#toolkit/quiz')
  await page.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  for (const question of questions) {
    await expectFocus(page, `quiz/${question.id}`)
    await offers(page).last().check()
    await expect(marked(page)).toHaveAccessibleName(quiz.not_sure.text)
    await page.getByRole('button', { name: word('quiz.continue') }).click()
  }
  await page.getByRole('link', { name: word('quiz.check.result') }).click()
  await expectFocus(page, 'quiz/result')
  const dimensions = quiz.dimensions.map(({ id }) => ({ id, percent: 0 }))
  expect(await details(page, 'toolkit-quiz-complete')).toEqual([{ band: quiz.bands[0].id, percent: 0, dimensions }])
  for (const summary of await page.locator('summary').all()) await summary.click()
  await axe('the result with every part open')

  await page.getByRole('button', { name: word('quiz.again') }).click()
  await expectFocus(page, 'quiz')
  await expect(page.getByRole('button', { name: word('quiz.again') })).toHaveCount(0)
  await page.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  await expectFocus(page, `quiz/${first.id}`)
  await expect(marked(page)).toHaveCount(0)
})

test('Back goes to the question before, with its answer', async ({ page }) => {
  await page.goto('/#toolkit/quiz')
  await page.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  await goOn(page, 2)
  await expectFocus(page, `quiz/${second.id}`)
  expect(await fragment(page)).toBe(`#toolkit/quiz/${second.id}`)
  await page.goBack()
  await expectFocus(page, `quiz/${first.id}`)
  await expect(offers(page).nth(2)).toBeChecked()
  await page.goForward()
  await expectFocus(page, `quiz/${second.id}`)
  await toolkit(page).getByRole('link', { name: word('quiz.back'), exact: true }).click()
  await expectFocus(page, `quiz/${first.id}`)
  await expect(offers(page).nth(2)).toBeChecked()
})

test('answers leave no trace: nothing is stored, and the event carries none of them', async ({ page, context, host }) => {
  await host(element('view="quiz" only'))
  await page.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  for (const { id } of questions) {
    await expectFocus(page, `quiz/${id}`)
    await goOn(page, 0)
  }
  await page.getByRole('link', { name: word('quiz.check.result') }).click()
  await expectFocus(page, 'quiz/result')
  expect(await details(page, 'toolkit-quiz-complete')).toEqual([result(() => 0)])
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  expect(await context.cookies()).toEqual([])
})

/** What the quiz comes to when the answer to each question is the one at `pick`. */
function result(pick) {
  const shares = quiz.dimensions.map(({ id, weight }) => {
    const asked = quiz.questions.filter(({ dimension }) => dimension === id)
    const reached = asked.map((question) => question.answers[pick(question)].points)
    const most = asked.map(({ answers }) => Math.max(...answers.map(({ points }) => points)))
    return { id, weight, share: sum(reached) / sum(most) }
  })
  const percent = Math.round((100 * sum(shares.map(({ share, weight }) => share * weight))) / sum(shares.map(({ weight }) => weight)))
  const band = quiz.bands.findLast(({ from }) => percent >= from).id
  return { band, percent, dimensions: shares.map(({ id, share }) => ({ id, percent: Math.round(100 * share) })) }
}

const sum = (numbers) => numbers.reduce((one, other) => one + other, 0)

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

// What follows from the answers of the quiz is a pack of its own: no question
// waits for it, and it is there before the last one.
import { asked as questions, word } from './content.mjs'
import { details, element, expect, expectFocus, place, served, test } from './fixtures.mjs'
import { answer, begin, offers, second } from './reader.mjs'

const pack = new RegExp(`${served('packs/findings-*.bin')}$`)
// What buttons do, and what a result gains.
const onDemand = new RegExp(`^${served('reading-*.js')}$`)
const gain = new RegExp(`^(${served('packs/channels-*.bin')}|${served('packs/sharing-*.bin')})$`)
const chosen = (index) => questions.map(({ answers }, at) => answers[at === 1 ? 2 : index].text)

/** Answers the question that is shown. */
async function goOn(page, { id }, index) {
  await expectFocus(page, `quiz/${id}`)
  await answer(page, index)
}

/** Answers all from the second question on, whose answer is marked. */
async function goOnToTheCheck(page) {
  await page.getByRole('button', { name: word('quiz.continue') }).click()
  for (const question of questions.slice(2)) await goOn(page, question, 1)
}

test('the first question needs nothing of what follows, which has come before the last, so that the result opens without a network', async ({ page, context, host, expected }) => {
  expected('console', /ERR_INTERNET_DISCONNECTED/)
  const asked = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const found = () => asked.filter((path) => pack.test(path)).length
  await host(element('view="quiz" only'))
  await page.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  await offers(page).nth(1).check()
  await page.waitForLoadState('networkidle')
  expect(asked.some((path) => path.includes('/packs/quiz-'))).toBe(true)
  expect(found(), 'at the first question').toBe(0)

  const arrived = page.waitForResponse(pack)
  await page.getByRole('button', { name: word('quiz.continue') }).click()
  await (await arrived).finished()
  await expect(place(page, `quiz/${second.id}`)).toBeVisible()
  await context.setOffline(true)
  const before = asked.length
  await offers(page).nth(2).check()
  await goOnToTheCheck(page)
  await expectFocus(page, 'quiz/check')
  await expect(page.locator('.nhsuk-summary-list__value')).toHaveText(chosen(1))
  expect(asked.slice(before).filter((path) => !onDemand.test(path)), 'nothing more is asked for').toEqual([])
  await page.getByRole('link', { name: word('quiz.check.result') }).click()
  await expectFocus(page, 'quiz/result')
  await expect(page.getByRole('heading', { name: word('quiz.plan.title'), exact: true })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(await details(page, 'toolkit-quiz-complete')).toHaveLength(1)
  // The channels that fit are beside the result, which is whole without them.
  expect(asked.slice(before).filter((path) => !onDemand.test(path) && !gain.test(path)), 'nothing more is asked for').toEqual([])
  const errors = await details(page, 'toolkit-error')
  expect(errors.filter(({ kind, message }) => kind !== 'content' || !/(channels|sharing)-/.test(message))).toEqual([])
})

test('what follows and does not arrive is told at the check, where Try again brings it with every answer', async ({ page, host, axe }) => {
  let there = false
  const garbled = { contentType: 'application/octet-stream', body: '<html>Please sign in</html>' }
  await page.route(pack, (route) => (there ? route.continue() : route.fulfill(garbled)))
  await host(element('view="quiz"'))
  await begin(page)
  await goOnToTheCheck(page)
  const notice = page.getByRole('alert')
  await expect(notice).toContainText(word('notice.missing.title'))
  await expect(notice).toBeFocused()
  await axe('the notice')
  const told = await details(page, 'toolkit-error')
  expect(told.every(({ kind, message }) => kind === 'content' && /findings/.test(message)), 'the page is told').toBe(true)
  expect(told.length, 'of every question that asked again').toBeGreaterThan(1)
  await notice.getByRole('button', { name: word('notice.again') }).click()
  await expect(notice, 'still not there').toContainText(word('notice.missing.title'))

  there = true
  await notice.getByRole('button', { name: word('notice.again') }).click()
  await expectFocus(page, 'quiz/check')
  await expect(page.locator('.nhsuk-summary-list__value')).toHaveText(chosen(1))
  await page.getByRole('link', { name: word('quiz.check.result') }).click()
  await expectFocus(page, 'quiz/result')
  expect(await details(page, 'toolkit-quiz-complete')).toHaveLength(1)
})

test('where it fails once, the next question has it and the reader never learns', async ({ page, host }) => {
  let tries = 0
  const garbled = { contentType: 'application/octet-stream', body: '' }
  await page.route(pack, (route) => (++tries === 1 ? route.fulfill(garbled) : route.continue()))
  await host(element('view="quiz"'))
  await begin(page)
  await expect.poll(() => details(page, 'toolkit-error')).toHaveLength(1)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByRole('button', { name: word('quiz.continue') }).click()
  await expectFocus(page, `quiz/${questions[2].id}`)
  await expect.poll(() => tries).toBe(2)
  for (const question of questions.slice(2)) await goOn(page, question, 1)
  await expectFocus(page, 'quiz/check')
  expect(tries).toBe(2)
})

test('a reader who comes by the address of the result starts at the first question', async ({ page, host }) => {
  await page.route(pack, (route) => route.fulfill({ contentType: 'application/octet-stream', body: '' }))
  await host(element('view="quiz/result"'))
  await expect(place(page, `quiz/${questions[0].id}`)).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

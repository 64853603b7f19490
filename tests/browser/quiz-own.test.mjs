// A quiz of a trust's own, from its configuration to its result.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { quiz as standard, word } from './content.mjs'
import { details, expect, place, ready, test, toolkit } from './fixtures.mjs'
import { root } from './machine.mjs'

const config = JSON.parse(readFileSync(join(root, 'tests/config/valid/quiz.json'), 'utf8'))
const { quiz } = config
const element = '<social-media-toolkit view="quiz" config="/trust.json"><a href="/toolkit.html">Read the toolkit</a></social-media-toolkit>'
const serve = (page, json) => page.route('**/trust.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(json) }))

test('a trust’s quiz is asked behind the opening questions, and its bands make the result', async ({ page, host }) => {
  await serve(page, config)
  await host(element)
  await ready(page)
  await expect(toolkit(page)).toContainText(quiz.title)
  const answer = async (text) => {
    await toolkit(page).getByLabel(text, { exact: true }).check()
    await toolkit(page).getByRole('button', { name: word('quiz.continue'), exact: true }).click()
  }
  await toolkit(page).getByRole('link', { name: word('quiz.start'), exact: true }).click()
  for (const { id } of standard.opening) {
    await expect(place(page, `quiz/${id}`)).toBeVisible()
    await answer(quiz.not_sure.text)
  }
  for (const { id, text, answers } of quiz.questions) {
    await expect(place(page, `quiz/${id}`)).toBeVisible()
    await expect(toolkit(page)).toContainText(text)
    await answer(answers[0].text)
  }
  await expect(place(page, 'quiz/check')).toBeVisible()
  await page.evaluate(() => { location.hash = '#toolkit/quiz/result' })
  await expect(toolkit(page)).toContainText(quiz.bands.at(-1).sentence)
  expect(await details(page, 'toolkit-error')).toEqual([])
})

test('a quiz that cannot work is refused with the place of the fault, and the standard quiz is there', async ({ page, host, expected }) => {
  expected('console', /^social-media-toolkit: /)
  const wrong = structuredClone(config)
  wrong.quiz.bands[1].from = 0
  await serve(page, wrong)
  await host(element)
  await ready(page)
  await expect(toolkit(page)).toContainText('/quiz/bands/1/from: found the number 0')
  await expect(toolkit(page)).toContainText(standard.title)
  const [{ kind }] = await details(page, 'toolkit-error')
  expect(kind).toBe('config')
})

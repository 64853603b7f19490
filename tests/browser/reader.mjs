// What readers do with the quiz, for tests that are about something else.
import { quiz, word } from './content.mjs'
import { expect, place } from './fixtures.mjs'

export const [first, second] = quiz.questions

const start = (inside) => inside.getByRole('link', { name: word('quiz.start'), exact: true })

/** Answers the first question in the widget `inside` and marks an answer of the second. */
export async function begin(inside) {
  await start(inside).click()
  await inside.getByRole('radio').nth(1).check()
  await inside.getByRole('button', { name: word('quiz.continue') }).click()
  await inside.getByRole('radio').nth(2).check()
  await expect(place(inside, `quiz/${second.id}`)).toBeVisible()
}

/** Takes the quiz in the widget `inside`, from its start to the result. */
export async function takeQuiz(inside) {
  await start(inside).click()
  for (const { id } of quiz.questions) {
    await expect(place(inside, `quiz/${id}`)).toBeVisible()
    await inside.getByRole('radio').first().check()
    await inside.getByRole('button', { name: word('quiz.continue') }).click()
  }
  await inside.getByRole('link', { name: word('quiz.check.result') }).click()
  await expect(place(inside, 'quiz/result')).toBeVisible()
}

/** What a reader sees in the widget `inside`: its words, its level, what is marked, what is open. */
export const seen = (inside) => inside.evaluate(({ shadowRoot }) => ({
  text: shadowRoot.querySelector('.toolkit').innerText,
  heading: shadowRoot.querySelector('h1,h2,h3,h4,h5,h6').localName,
  marked: [...shadowRoot.querySelectorAll('input')].map(({ checked }) => checked),
}))

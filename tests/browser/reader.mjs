// What readers do with the quiz, for tests that are about something else.
import { asked, word } from './content.mjs'
import { expect, place } from './fixtures.mjs'

export const [first, second] = asked

const start = (inside) => inside.getByRole('link', { name: word('quiz.start'), exact: true })

/** What the question that is shown offers, in the widget `inside`: of its answers one may be marked, or several. */
export const offers = (inside) => inside.getByRole('radio').or(inside.getByRole('checkbox'))

/** What is marked of it. */
export const marked = (inside) => inside.locator('input:checked')

/** Marks the answers at `places` to the question that is shown and goes on. */
export async function answer(inside, ...places) {
  for (const place of places) await offers(inside).nth(place).check()
  await inside.getByRole('button', { name: word('quiz.continue') }).click()
}

/** Answers the first question in the widget `inside` and marks an answer of the second. */
export async function begin(inside) {
  await start(inside).click()
  await answer(inside, 1)
  await expect(place(inside, `quiz/${second.id}`)).toBeVisible()
  await offers(inside).nth(2).check()
}

/** Takes the quiz in the widget `inside`, from its start to the result. */
export async function takeQuiz(inside) {
  await start(inside).click()
  for (const { id } of asked) {
    await expect(place(inside, `quiz/${id}`)).toBeVisible()
    await answer(inside, 0)
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

// The quiz answered in one go, for tests that are about something else.
import { asked } from './content.mjs'

/** The questions' routes, in the order in which they are asked. */
export const questions = asked.map(({ id }) => `quiz/${id}`)

/** Gives every question a middling answer, which leaves each bar of the result neither empty nor full. */
export const answerAll = (page) => page.evaluate(async (questions) => {
  const inside = document.querySelector('social-media-toolkit').shadowRoot
  const frame = () => new Promise(requestAnimationFrame)
  const appear = async (id) => { while (!inside.getElementById(id)) await frame() }
  location.hash = `#toolkit/${questions[0]}`
  for (const question of questions) {
    await appear(question)
    const answers = inside.querySelectorAll('form :is([type="radio"], [type="checkbox"])')
    // A question that was answered before may have it marked.
    if (!answers[1].checked) answers[1].click()
    await frame()
    inside.querySelector('form button').click()
  }
  await appear('quiz/check')
}, questions)

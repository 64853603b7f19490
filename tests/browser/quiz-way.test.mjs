// The ways through the quiz: its opening questions, stopping on the way, going back and
// forth, answering again, and what stays and what is cleared.
import { asked, quiz, word } from './content.mjs'
import {
  details, element, expect, expectFocus, expectInSight, fragment, place, ready, test as watched, toolkit,
} from './fixtures.mjs'
import { answer, marked, offers } from './reader.mjs'

const key = 'social-media-toolkit:/host/page.html'
const day = '2026-11-23'
const [whom, whatFor, hours] = asked
const opening = quiz.opening.length

const route = ({ id }) => `quiz/${id}`
const link = (inside, name, places) => inside.getByRole('link', { name: word(name, places), exact: true })
const button = (inside, name) => inside.getByRole('button', { name: word(name), exact: true })
const memory = (inside) => place(inside, 'quiz+memory')
const values = (inside) => inside.locator('.nhsuk-summary-list__value')
const rows = (inside) => inside.locator('.toolkit-outcome tbody tr')
const heads = (inside) => inside.locator('.toolkit-outcome thead th')
const change = (inside, { text }) => inside.getByRole('link', { name: new RegExp(`^${escaped(word('quiz.change'))} ?: ${escaped(text)}$`) })
const stored = (page) => page.evaluate(() => ({ ...localStorage }))
const progress = (inside, n) => inside.getByText(word('quiz.progress', { n, of: asked.length }), { exact: true })

/** Goes to a step of the quiz as a link or a bookmark does. */
const go = (page, step) => page.evaluate((step) => { location.hash = `#toolkit/${step}` }, step)

const test = watched.extend({
  /** Opens the quiz on a host page, on a day that is known. */
  open: async ({ page, host }, use) => use(async () => {
    await page.clock.setFixedTime(new Date(`${day}T10:00:00`))
    await host(element('view="quiz"'))
    await ready(page)
  }),
  /** Opens the quiz where this computer remembers `saved` of it. */
  openWith: async ({ page, open }, use) => use(async (saved) => {
    const text = JSON.stringify({ format: 1, day: '2026-01-05', quiz: `${quiz.id}-${quiz.version}`, ...saved })
    await page.addInitScript(([key, text]) => {
      if (!sessionStorage.length) localStorage.setItem(key, text)
      sessionStorage.setItem('once', '1')
    }, [key, text])
    await open()
    await expect(memory(page)).toContainText(word('memory.found', { day: '5 January 2026' }))
  }),
})

/** Answers the first `count` questions from the start on, those about the organisation by their first answer. */
async function take(page, count = asked.length, pick = () => 1) {
  await link(page, 'quiz.start').click()
  for (const [number, question] of asked.slice(0, count).entries()) {
    await expectFocus(page, route(question))
    await answer(page, number < opening ? 0 : pick(number - opening))
  }
}

/** Goes from the check to the result. */
async function toResult(page) {
  await expectFocus(page, 'quiz/check')
  await link(page, 'quiz.check.result').click()
  await expectFocus(page, 'quiz/result')
}

/** The first `count` questions with an answer each, as they are stored. */
const given = (count) => Object.fromEntries(asked.slice(0, count).map(({ id, answers }) => [id, answers[1].id]).toSorted())

const sum = (numbers) => numbers.reduce((one, other) => one + other, 0)

/** What each area and the whole come to where the first `count` questions that count are answered by the one at `pick`. */
function outcome(count, pick) {
  const areas = quiz.dimensions.map(({ id, weight }) => {
    const all = quiz.questions.map((question, number) => ({ ...question, number })).filter(({ dimension }) => dimension === id)
    const answered = all.filter(({ number }) => number < count)
    const reached = sum(answered.map(({ answers, number }) => answers[pick(number)].points))
    const most = sum(answered.map(({ answers }) => Math.max(...answers.map(({ points }) => points))))
    return { weight, share: reached / most, answered: answered.length, of: all.length }
  })
  const counted = areas.filter(({ answered }) => answered > 0)
  const whole = sum(counted.map(({ share, weight }) => share * weight)) / sum(counted.map(({ weight }) => weight))
  const told = areas.map(({ share, answered, of }) => {
    if (answered === 0) return word('quiz.check.open')
    const partly = answered < of ? ` ${word('quiz.chart.partly', { n: answered, of })}` : ''
    return `${Math.round(100 * share)}%${partly}`
  })
  return { percent: String(Math.round(100 * whole)), told, answered: counted.length }
}

// --- The opening questions -----------------------------------------------------------

test('an opening question is answered by keyboard: several, or Not sure alone, and none is an error', async ({ page, open, axe }) => {
  await open()
  const { keyboard } = page
  const [first, second, third] = [0, 1, 2].map((index) => offers(page).nth(index))
  const unsure = page.getByRole('checkbox', { name: quiz.not_sure.text, exact: true })
  const names = () => marked(page).evaluateAll((all) => all.map(({ labels }) => labels[0].textContent))
  const texts = whom.answers.map(({ text }) => text)
  /** Presses `key` until `locator` has the focus. */
  const tabTo = async (locator, key = 'Tab') => {
    for (let step = 0; step < 40; step += 1) {
      await keyboard.press(key)
      if (await locator.evaluate((sought) => sought.getRootNode().activeElement === sought)) return
    }
    throw new Error(`${key} does not reach ${locator}`)
  }

  await link(page, 'quiz.start').press('Enter')
  await expectFocus(page, route(whom))
  await expect(progress(page, 1)).toBeVisible()
  await expect(page.getByRole('checkbox')).toHaveCount(texts.length + 1)
  await expect(page.getByRole('group', { name: whom.text })).toHaveAccessibleDescription(new RegExp(escaped(word('quiz.several'))))

  await test.step('nothing chosen is an error, and its link leads to the first box', async () => {
    await tabTo(button(page, 'quiz.continue'))
    await keyboard.press('Enter')
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await expect(summary).toContainText(word('quiz.error.title'))
    await expectInSight(page, `${route(whom)}/problem`)
    await expect(page.getByRole('group', { name: whom.text })).toHaveAccessibleDescription(new RegExp(escaped(word('quiz.error.choose'))))
    await axe('the error at boxes')
    await keyboard.press('Tab')
    await expect(summary.getByRole('link', { name: word('quiz.error.choose') })).toBeFocused()
    await keyboard.press('Enter')
    await expect(first).toBeFocused()
    expect(await names()).toEqual([])
  })

  await test.step('Space marks a box and takes the mark away again', async () => {
    await keyboard.press('Space')
    expect(await names()).toEqual([texts[0]])
    await keyboard.press('Space')
    expect(await names()).toEqual([])
    await expect(first, 'the focus stays').toBeFocused()
    await keyboard.press('Space')
    await keyboard.press('Tab')
    await expect(second).toBeFocused()
    await keyboard.press('Tab')
    await expect(third).toBeFocused()
    await keyboard.press('Space')
    expect(await names()).toEqual([texts[0], texts[2]])
  })

  await test.step('Not sure stands alone, whichever is marked first', async () => {
    await tabTo(unsure)
    await keyboard.press('Space')
    expect(await names()).toEqual([quiz.not_sure.text])
    await expect(unsure, 'the focus stays').toBeFocused()
    await axe('Not sure alone')
    await tabTo(second, 'Shift+Tab')
    await keyboard.press('Space')
    expect(await names()).toEqual([texts[1]])
    await keyboard.press('Space')
    expect(await names()).toEqual([])
  })

  await test.step('where every mark is taken away again it is an error once more', async () => {
    await keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(progress(page, 1)).toBeVisible()
  })

  await test.step('Enter goes on with several, and they are there on the way back', async () => {
    await tabTo(second)
    await keyboard.press('Space')
    await tabTo(third)
    await keyboard.press('Space')
    await keyboard.press('Enter')
    await expectFocus(page, route(whatFor))
    await expect(progress(page, 2)).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(await names()).toEqual([])
    await tabTo(link(page, 'quiz.back'), 'Shift+Tab')
    await keyboard.press('Enter')
    await expectFocus(page, route(whom))
    expect(await names()).toEqual([texts[1], texts[2]])
  })

  await test.step('of the hours there is one answer', async () => {
    await answer(page)
    await expectFocus(page, route(whatFor))
    await answer(page, 0, 3)
    await expectFocus(page, route(hours))
    await expect(page.getByRole('radio')).toHaveCount(hours.answers.length + 1)
    await tabTo(offers(page).first())
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    expect(await names()).toEqual([hours.answers[2].text])
    await axe('the hours')
    await keyboard.press('Enter')
    await expectFocus(page, route(asked[opening]))
  })
})

test('the opening questions alone lead neither to the check nor to a result; the first answer that counts does', async ({ page, open }) => {
  await open()
  await take(page, opening)
  await expectFocus(page, route(asked[opening]))
  await expect(link(page, 'quiz.stop')).toHaveCount(0)
  for (const step of ['quiz/check', 'quiz/result']) {
    await go(page, step)
    await expect.poll(() => fragment(page)).toBe(`#toolkit/${route(asked[opening])}`)
    await expectFocus(page, route(asked[opening]))
  }
  await answer(page, 1)
  await expectFocus(page, route(asked[opening + 1]))
  await expect(link(page, 'quiz.stop')).toBeVisible()
  for (const step of ['quiz/check', 'quiz/result']) {
    await go(page, step)
    await expectFocus(page, step)
  }
  await go(page, route(whom))
  await expectFocus(page, route(whom))
  await expect(link(page, 'quiz.stop'), 'under each question from then on').toBeVisible()
})

// --- Stopping on the way ---------------------------------------------------------------

test('who stops after 4 questions that count sees a result that says so, and goes on from there', async ({ page, open, axe }) => {
  const pick = (number) => number % 3
  const count = 4
  const partly = word('quiz.partly', { n: count, of: quiz.questions.length })
  await open()
  await take(page, opening + count, pick)
  await expectFocus(page, route(asked[opening + count]))
  await link(page, 'quiz.stop').press('Enter')

  await test.step('the check says what is open', async () => {
    await expectFocus(page, 'quiz/check')
    await expect(toolkit(page)).toContainText(partly)
    await expect(values(page)).toHaveText(asked.map(({ answers }, number) => {
      if (number < opening) return answers[0].text
      return number < opening + count ? answers[pick(number - opening)].text : word('quiz.check.open')
    }))
    await expect(page.getByRole('link', { name: new RegExp(`^${escaped(word('quiz.change'))} ?:`) }), 'what is open has nothing to change')
      .toHaveCount(opening + count)
    await axe('a check with questions open')
  })

  await test.step('the result goes by these alone, and is not told to the page', async () => {
    await toResult(page)
    await expect(toolkit(page)).toContainText(partly)
    const { percent, told, answered } = outcome(count, pick)
    await expect(toolkit(page)).toContainText(word('quiz.result.percent', { percent }))
    await expect(rows(page).getByRole('rowheader')).toHaveText(quiz.dimensions.map(({ short }) => short))
    await expect(rows(page).getByRole('cell')).toHaveText(told)
    expect(told, 'some area has not been asked about').toContain(word('quiz.check.open'))
    await expect(page.locator('.toolkit-standings dt'), 'nothing is said of the others').toHaveCount(answered)
    expect(await details(page, 'toolkit-quiz-complete')).toEqual([])
    await axe('a result of some answers')
  })

  await test.step('the way on leads to the first open question, and at the end the result is whole', async () => {
    await link(page, 'quiz.partly.go-on').press('Enter')
    for (const [number, question] of [...asked.entries()].slice(opening + count)) {
      await expectFocus(page, route(question))
      await answer(page, pick(number - opening))
    }
    await expectFocus(page, 'quiz/check')
    await expect(link(page, 'quiz.partly.go-on')).toHaveCount(0)
    await toResult(page)
    await expect(link(page, 'quiz.partly.go-on')).toHaveCount(0)
    const { percent, told } = outcome(quiz.questions.length, pick)
    await expect(toolkit(page)).toContainText(word('quiz.result.percent', { percent }))
    await expect(rows(page).getByRole('cell')).toHaveText(told)
    await expect(page.locator('.toolkit-standings dt')).toHaveCount(quiz.dimensions.length)
    const [complete, ...more] = await details(page, 'toolkit-quiz-complete')
    expect([String(complete.percent), more]).toEqual([percent, []])
  })
})

// --- Changing, Back, Forward and reload -------------------------------------------------

test('the way on from the check asks what is open, one question after the other', async ({ page, open }) => {
  await open()
  await take(page, opening + 2)
  await link(page, 'quiz.stop').click()
  await expectFocus(page, 'quiz/check')
  await link(page, 'quiz.partly.go-on').click()
  await expectFocus(page, route(asked[opening + 2]))
  await answer(page, 1)
  await expectFocus(page, route(asked[opening + 3]))
  await link(page, 'quiz.back').click()
  await expectFocus(page, route(asked[opening + 2]))
  await link(page, 'quiz.back').click()
  await expectFocus(page, route(asked[opening + 1]))
})

test('a change from the check returns to the check while questions are open', async ({ page, open }) => {
  await open()
  await take(page, opening + 2)
  await link(page, 'quiz.stop').click()
  await expectFocus(page, 'quiz/check')

  await test.step('an opening question, whose missing answer is an error on the way', async () => {
    await change(page, whom).click()
    await expectFocus(page, route(whom))
    await offers(page).first().uncheck()
    await answer(page)
    await expect(page.getByRole('alert')).toBeFocused()
    await answer(page, 1, 2)
    await expectFocus(page, 'quiz/check')
    await expect(values(page).first().locator('div')).toHaveText(whom.answers.slice(1, 3).map(({ text }) => text))
  })

  await test.step('Back leaves the answer as it was', async () => {
    const question = asked[opening]
    await change(page, question).click()
    await expectFocus(page, route(question))
    await expect(offers(page).nth(1)).toBeChecked()
    await offers(page).nth(3).check()
    await link(page, 'quiz.back').click()
    await expectFocus(page, 'quiz/check')
    await expect(values(page).nth(opening)).toHaveText(question.answers[1].text)
  })

  await test.step('a question that counts', async () => {
    const question = asked[opening + 1]
    await change(page, question).click()
    await expectFocus(page, route(question))
    await answer(page, 3)
    await expectFocus(page, 'quiz/check')
    await expect(values(page).nth(opening + 1)).toHaveText(question.answers[3].text)
  })
})

test('a change from the check returns to the check once all is answered', async ({ page, open }) => {
  await open()
  await take(page)
  await expectFocus(page, 'quiz/check')
  for (const question of [hours, asked[opening], asked.at(-1)]) {
    await change(page, question).click()
    await expectFocus(page, route(question))
    await answer(page, 2)
    await expectFocus(page, 'quiz/check')
    await expect(values(page).nth(asked.indexOf(question))).toHaveText(question.answers[2].text)
  }
})

test('Back and Forward go through the quiz step by step, and every answer is where it was given', async ({ page, open }) => {
  await open()
  await take(page, opening + 2)
  await link(page, 'quiz.stop').click()
  await toResult(page)
  const steps = ['quiz', ...asked.slice(0, opening + 3).map(route), 'quiz/check', 'quiz/result']
  const shows = async (step) => {
    await expect.poll(() => fragment(page)).toBe(step === 'quiz' ? '' : `#toolkit/${step}`)
    await expect(place(page, step)).toBeVisible()
    const number = asked.findIndex((question) => route(question) === step)
    if (number < 0) return
    await expect(progress(page, number + 1)).toBeVisible()
    const expected = number < opening ? [asked[number].answers[0].id] : number < opening + 2 ? [asked[number].answers[1].id] : []
    expect(await marked(page).evaluateAll((all) => all.map(({ value }) => value)), step).toEqual(expected)
  }
  for (const step of steps.toReversed().slice(1)) {
    await page.goBack()
    await shows(step)
  }
  for (const step of steps.slice(1)) {
    await page.goForward()
    await shows(step)
  }
  await expect(toolkit(page)).toContainText(word('quiz.partly', { n: 2, of: quiz.questions.length }))
})

test('after a reload the quiz begins anew, unless the reader had it remembered: then it is offered and goes on', async ({ page, open }) => {
  const count = opening + 2
  await open()
  await take(page, count)
  await expectFocus(page, route(asked[count]))
  await page.reload()
  await ready(page)
  await expect(place(page, route(whom))).toBeVisible()
  await expect.poll(() => fragment(page)).toBe(`#toolkit/${route(whom)}`)
  await expect(marked(page)).toHaveCount(0)

  await go(page, 'quiz')
  await expectFocus(page, 'quiz')
  await take(page, count)
  await button(page, 'memory.remember').click()
  await expectFocus(page, 'quiz+memory')
  await answer(page, 1)
  await expectFocus(page, route(asked[count + 1]))
  await page.reload()
  await ready(page)
  await expect(memory(page)).toContainText(word('memory.found', { day: '23 November 2026' }))
  await expect(marked(page), 'whose they are is not known yet').toHaveCount(0)
  await button(page, 'memory.take').click()
  await expectFocus(page, 'quiz/check')
  await expect(toolkit(page)).toContainText(word('quiz.partly', { n: 3, of: quiz.questions.length }))
  await expect(values(page)).toHaveText(asked.map(({ answers }, number) => {
    if (number < opening) return answers[0].text
    return number <= count ? answers[1].text : word('quiz.check.open')
  }))
  await link(page, 'quiz.partly.go-on').click()
  await expectFocus(page, route(asked[count + 1]))
})

// --- Answering again ---------------------------------------------------------------------

/** Holds that the result shows the time before beside that of now. */
async function expectBoth(page, date, before, now) {
  await expect(heads(page)).toHaveText([word('quiz.chart.area'), word('quiz.chart.now'), word('quiz.chart.then', { day: date })])
  await expect(rows(page)).toHaveCount(quiz.dimensions.length)
  for (const [number, row] of (await rows(page).all()).entries()) {
    await expect(row.getByRole('cell')).toHaveText([now.told[number], before.told[number]])
  }
  await expect(page.getByRole('img', { name: word('quiz.chart'), exact: true })).toBeVisible()
  await expect(toolkit(page)).toContainText(word('quiz.chart.key', { day: date }))
  await expect(toolkit(page)).toContainText(word('quiz.result.percent', { percent: now.percent }))
  const band = quiz.bands.findLast(({ from }) => Number(before.percent) >= from).title
  await expect(toolkit(page)).toContainText(word('quiz.result.earlier', { day: date, percent: before.percent, band }))
  // The line across each bar is where the bar was.
  const drawn = await page.locator('.toolkit-chart g').evaluateAll((all) => all.map((bar) => {
    const track = bar.querySelector('.toolkit-chart__track').getBoundingClientRect()
    const fill = bar.querySelector('.toolkit-chart__fill').getBoundingClientRect()
    const line = bar.querySelector('.toolkit-chart__before').getBoundingClientRect()
    return [fill.width, line.left + line.width / 2 - track.left].map((length) => Math.round((100 * length) / track.width))
  }))
  for (const [number, [fill, line]] of drawn.entries()) {
    const { short } = quiz.dimensions[number]
    expect(Math.abs(fill - parseInt(now.told[number], 10)), `${short}: the bar`).toBeLessThanOrEqual(1)
    expect(Math.abs(line - parseInt(before.told[number], 10)), `${short}: the line`).toBeLessThanOrEqual(1)
  }
}

test('Answer again and compare shows both times in the table and in the chart', async ({ page, open, axe }) => {
  const [then, now] = [(number) => 1 + (number % 2), () => 1]
  const all = quiz.questions.length
  await open()
  await take(page, asked.length, then)
  await toResult(page)
  await expect(heads(page)).toHaveText([word('quiz.chart.area'), word('quiz.chart.now')])
  await expect(page.locator('.toolkit-chart__before')).toHaveCount(0)

  await button(page, 'quiz.compare').press('Enter')
  await expectFocus(page, 'quiz')
  await expect(link(page, 'quiz.start'), 'no answer of the time before is left').toBeVisible()
  await page.clock.setFixedTime(new Date('2027-02-23T10:00:00'))
  await take(page, asked.length, now)
  await toResult(page)
  await expectBoth(page, '23 November 2026', outcome(all, then), outcome(all, now))
  await axe('a result with the time before')

  await button(page, 'quiz.again').click()
  await expectFocus(page, 'quiz')
  await take(page, asked.length, now)
  await toResult(page)
  await expect(page.locator('.toolkit-chart__before'), 'starting again forgets the time before').toHaveCount(0)
  await expect(heads(page)).toHaveCount(2)
})

test('answers that this computer remembers are compared with on another day, and stay remembered beside the new ones', async ({ page, openWith }) => {
  const all = quiz.questions.length
  const answers = given(asked.length)
  await openWith({ answers })
  await button(page, 'memory.compare').click()
  await expectFocus(page, 'quiz')
  await expect(memory(page)).toContainText(word('memory.kept'))
  await take(page, asked.length, () => 0)
  await toResult(page)
  await expectBoth(page, '5 January 2026', outcome(all, () => 1), outcome(all, () => 0))
  const saved = JSON.parse((await stored(page))[key])
  expect(saved.earlier).toEqual({ day: '2026-01-05', answers })
  expect(saved.day).toBe(day)

  await page.reload()
  await ready(page)
  await button(page, 'memory.take').click()
  await toResult(page)
  await expectBoth(page, '5 January 2026', outcome(all, () => 1), outcome(all, () => 0))
})

// --- The plan -------------------------------------------------------------------------------

test('who does a step and by when stay while the reader is in a chapter; remembered, they are there after a reload', async ({ page, open, axe }) => {
  await open()
  await take(page, opening + 4)
  await link(page, 'quiz.stop').click()
  await toResult(page)
  const step = toolkit(page).locator('.toolkit-actions > li').first()
  const title = await step.getByRole('heading').innerText()
  const who = toolkit(page).getByLabel(`${word('quiz.task.who')}: ${title}`, { exact: true })
  const by = toolkit(page).getByLabel(`${word('quiz.task.by')}: ${title}`, { exact: true })
  const filled = async (person, date) => {
    await expect(who).toHaveValue(person)
    await expect(by).toHaveValue(date)
  }
  await filled('', '')
  await who.fill('Anna Jones & <team>')
  await by.fill('2026-12-31')
  await axe('a step with a name and a day')
  const { section } = quiz.questions.find(({ action }) => action.title === title).action
  await step.getByRole('link', { name: word('quiz.plan.help') }).click()
  await expectFocus(page, section)
  await page.goBack()
  await expectFocus(page, 'quiz/result')
  await filled('Anna Jones & <team>', '2026-12-31')
  expect(await stored(page), 'nothing is remembered unasked').toEqual({})

  await button(page, 'memory.remember').click()
  await expectFocus(page, 'quiz+memory')
  await who.fill('Ben')
  await who.blur()
  const [, question] = /^quiz\/result\/(.+)\/who$/.exec(await who.getAttribute('id'))
  await expect.poll(async () => JSON.parse((await stored(page))[key]).plan).toEqual({ [question]: { who: 'Ben', by: '2026-12-31' } })
  await page.reload()
  await ready(page)
  await button(page, 'memory.take').click()
  await toResult(page)
  await filled('Ben', '2026-12-31')

  await button(page, 'quiz.again').click()
  await expectFocus(page, 'quiz')
  await take(page, opening + 4)
  await link(page, 'quiz.stop').click()
  await toResult(page)
  await filled('', '')
})

// --- Clearing this computer ---------------------------------------------------------------------

const counted = asked[opening]
const pages = ['quiz', route(whom), route(hours), route(counted), 'quiz/check', 'quiz/result', 'quiz/team']

for (const step of pages) {
  test(`Clear this computer at ${step} leaves nothing, on the computer or on the page`, async ({ page, openWith, axe }) => {
    await openWith({
      answers: given(opening + 4), plan: { [counted.id]: { who: 'Anna', by: '2026-12-31' } }, earlier: { day: '2025-06-01', answers: given(asked.length) },
    })
    await button(page, 'memory.take').click()
    await expectFocus(page, 'quiz/check')
    expect(Object.keys(await stored(page))).toEqual([key])
    await go(page, 'quiz/team')
    await page.getByLabel(word('quiz.team.label')).fill('Anna: the code follows')
    await go(page, step)
    await expect(place(page, step)).toBeVisible()
    await expect(memory(page)).toContainText(word('memory.kept'))
    await button(memory(page), 'memory.clear').press('Enter')

    await expectFocus(page, 'quiz')
    await expect(memory(page)).toContainText(word('memory.cleared'))
    expect(await stored(page)).toEqual({})
    await axe('cleared')
    await expect(link(page, 'quiz.start')).toBeVisible()
    await expect(button(page, 'quiz.again')).toHaveCount(0)
    await go(page, 'quiz/team')
    await expect(page.getByLabel(word('quiz.team.label'))).toHaveValue('')
    for (const gone of ['quiz/check', 'quiz/result', route(counted)]) {
      await go(page, gone)
      await expect.poll(() => fragment(page)).toBe(`#toolkit/${route(whom)}`)
      await expect(marked(page)).toHaveCount(0)
    }

    await go(page, 'quiz')
    await expectFocus(page, 'quiz')
    await take(page, opening + 4, () => 3)
    await link(page, 'quiz.stop').click()
    await toResult(page)
    await expect(heads(page), 'nor is there a time before').toHaveCount(2)
    for (const input of await page.locator('.toolkit-task input').all()) await expect(input).toHaveValue('')
    expect(await stored(page), 'nothing is remembered anew').toEqual({})
    await page.reload()
    await ready(page)
    await expect(memory(page)).toContainText(word('memory.nothing'))
  })
}

for (const step of ['quiz', route(whom), 'quiz/team']) {
  test(`before anything is answered, Clear this computer at ${step} clears what was there before`, async ({ page, openWith }) => {
    await openWith({ answers: given(opening + 4) })
    await go(page, step)
    await expectFocus(page, step)
    await button(memory(page), 'memory.clear').click()
    await expect(memory(page)).toContainText(word('memory.cleared'))
    await expectFocus(page, 'quiz+memory')
    await expect(place(page, step), 'the reader stays').toBeVisible()
    expect(await stored(page)).toEqual({})
    await expect(button(page, 'memory.take')).toHaveCount(0)
  })
}

test('where nothing is remembered that is said, and it can be cleared all the same', async ({ page, open }) => {
  await open()
  for (const step of ['quiz', route(whom), 'quiz/team']) {
    await go(page, step)
    await expectFocus(page, step)
    await expect(memory(page)).toContainText(word('memory.nothing'))
    await expect(button(memory(page), 'memory.clear')).toBeVisible()
    await expect(button(memory(page), 'memory.remember'), 'there is nothing to remember yet').toHaveCount(0)
  }
  await button(memory(page), 'memory.clear').click()
  await expect(memory(page)).toContainText(word('memory.cleared'))
  expect(await stored(page)).toEqual({})
})

// --- On a phone ---------------------------------------------------------------------------------------

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })

  /** What is wider than the page, where it is not in a part that scrolls by itself. */
  const wide = (page) => toolkit(page).evaluate(({ shadowRoot }) => {
    const { scrollWidth, clientWidth } = document.documentElement
    const out = [...shadowRoot.querySelectorAll('.toolkit *')].filter((part) => {
      if (!part.checkVisibility() || part.parentElement.closest('.toolkit-region')) return false
      const { left, right, width } = part.getBoundingClientRect()
      return width > 1 && (left < -1 || right > clientWidth + 1)
    })
    return [...(scrollWidth > clientWidth ? [`${scrollWidth} > ${clientWidth}`] : []), ...out.map((part) => part.outerHTML.slice(0, 160))]
  })

  /**
   * The targets that a thumb would miss, by WCAG 2.5.8: those under 24 px, unless they
   * stand in a sentence or no other is within 24 px of their middle.
   */
  const missed = (page) => toolkit(page).evaluate(({ shadowRoot }) => {
    const parts = [...shadowRoot.querySelectorAll('.toolkit :is(a[href], button, input, select, textarea, summary)')].filter((part) => part.checkVisibility())
    const targets = parts.map((part) => {
      const boxes = [part, ...(part.labels ?? [])].map((one) => one.getBoundingClientRect())
      const [left, top] = ['left', 'top'].map((side) => Math.min(...boxes.map((box) => box[side])))
      const [right, bottom] = ['right', 'bottom'].map((side) => Math.max(...boxes.map((box) => box[side])))
      return { part, left, top, right, bottom, small: right - left < 24 || bottom - top < 24, x: (left + right) / 2, y: (top + bottom) / 2 }
    })
    const inSentence = ({ part }) => part.localName === 'a' && [...part.parentNode.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.data))
    const near = (one, other) => {
      const [x, y] = [Math.max(other.left - one.x, 0, one.x - other.right), Math.max(other.top - one.y, 0, one.y - other.bottom)]
      return Math.hypot(x, y) < 12 || (other.small && Math.hypot(one.x - other.x, one.y - other.y) < 24)
    }
    return targets.filter((one) => one.small && !inSentence(one) && targets.some((other) => other !== one && near(one, other)))
      .map(({ part, left, top, right, bottom }) => `${Math.round(right - left)} × ${Math.round(bottom - top)}: ${part.outerHTML.slice(0, 160)}`)
  })

  const openAll = async (page) => {
    for (const summary of await toolkit(page).locator('summary').all()) await summary.evaluate((part) => part.parentElement.setAttribute('open', ''))
  }

  test('nothing of the result is wider than the page, with every part open and with the time before', async ({ page, openWith, axe }) => {
    await openWith({
      answers: given(asked.length), earlier: { day: '2025-09-30', answers: given(asked.length) },
      plan: Object.fromEntries(quiz.questions.map(({ id }) => [id, { who: 'W'.repeat(200), by: '2026-12-31' }])),
    })
    await button(page, 'memory.take').tap()
    await expectFocus(page, 'quiz/check')
    expect(await wide(page), 'the check').toEqual([])
    await link(page, 'quiz.check.result').tap()
    await expectFocus(page, 'quiz/result')
    await expect(page.getByRole('heading', { name: word('quiz.fits.title'), exact: true })).toBeVisible()
    expect(await wide(page)).toEqual([])
    await openAll(page)
    expect(await wide(page), 'with every part open').toEqual([])
    await axe('the result at 320 px')
  })

  test('the quiz is taken with one thumb, whose targets are 24 px or have room around them', async ({ page, open }) => {
    await open()
    expect(await missed(page), 'the start').toEqual([])
    await link(page, 'quiz.start').tap()
    await expectFocus(page, route(whom))
    await button(page, 'quiz.continue').tap()
    await expect(page.getByRole('alert')).toBeFocused()
    expect(await missed(page), 'the error').toEqual([])
    await page.getByRole('alert').getByRole('link', { name: word('quiz.error.choose') }).tap()
    await expect(offers(page).first()).toBeFocused()
    for (const [number, question] of asked.slice(0, opening + 5).entries()) {
      await expect(place(page, route(question))).toBeVisible()
      expect(await missed(page), question.text).toEqual([])
      expect(await wide(page), question.text).toEqual([])
      await page.getByText(question.answers[number % 3].text, { exact: true }).tap()
      await button(page, 'quiz.continue').tap()
    }
    await link(page, 'quiz.stop').tap()
    await expectFocus(page, 'quiz/check')
    expect(await missed(page), 'the check').toEqual([])
    await change(page, whom).tap()
    await expectFocus(page, route(whom))
    await page.getByText(whom.answers[1].text, { exact: true }).tap()
    await button(page, 'quiz.continue').tap()
    await expectFocus(page, 'quiz/check')
    await link(page, 'quiz.check.result').tap()
    await expectFocus(page, 'quiz/result')
    await openAll(page)
    expect(await missed(page), 'the result').toEqual([])
    await button(page, 'memory.remember').tap()
    await expect(memory(page)).toContainText(word('memory.kept'))
    expect(await missed(page), 'remembered').toEqual([])
    await button(page, 'memory.clear').tap()
    await expectFocus(page, 'quiz')
    await expect(memory(page)).toContainText(word('memory.cleared'))
    expect(await stored(page)).toEqual({})
  })
})

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

test('a day is typed key by key', async ({ page, open }) => {
  await open()
  await take(page, opening + 4)
  await link(page, 'quiz.stop').click()
  await toResult(page)
  const by = toolkit(page).getByLabel(word('quiz.task.by')).first()
  await by.focus()
  // The same day and month, whichever of them the browser asks for first.
  await page.keyboard.type('03032027')
  await page.keyboard.press('Tab')
  await expect(by).toHaveValue('2027-03-03')
})

test('another tab may remember what this one has cleared', async ({ page, open }) => {
  await open()
  await take(page, opening + 1)
  await button(page, 'memory.clear').click()
  await expect(memory(page)).toContainText(word('memory.cleared'))
  await page.evaluate((key) => localStorage.setItem(key, 'of another tab'), key)
  await link(page, 'quiz.start').click()
  await answer(page, 0)
  await expectFocus(page, route(whatFor))
  expect(await stored(page)).toEqual({ [key]: 'of another tab' })
})

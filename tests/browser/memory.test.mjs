// What this computer remembers: nothing before the reader asks, and nothing
// after they have it cleared.
import { asked, quiz, word } from './content.mjs'
import { details, drawn, element, expect, expectFocus, place, ready, test, toolkit } from './fixtures.mjs'
import { answer as goOn, marked, offers } from './reader.mjs'

const key = 'social-media-toolkit:/host/page.html'
const stored = (page) => page.evaluate(() => ({ ...localStorage }))
const button = (inside, name) => inside.getByRole('button', { name: word(name) })

/** Answers the first `count` questions of the quiz in `inside`, each by its second answer. */
async function answer(page, count, inside = toolkit(page)) {
  await inside.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  for (const { id } of asked.slice(0, count)) {
    await expect(place(inside, `quiz/${id}`)).toBeVisible()
    await goOn(inside, 1)
  }
}

/** The first `count` answers as they are stored, and which questions they are answers to. */
const given = (count) => Object.fromEntries(asked.slice(0, count).map(({ id, answers }) => [id, answers[1].id]).toSorted())
const three = given(3)
const edition = `${quiz.id}-${quiz.version}`

test('nothing is stored before the reader asks, and nothing is read of what others stored', async ({ page, host }) => {
  await host(element('view="quiz"'))
  await page.evaluate(() => { localStorage.setItem('theirs', '1'); document.cookie = 'theirs=1' })
  await ready(page)
  await expect(button(toolkit(page), 'memory.remember'), 'there is nothing to remember yet').toHaveCount(0)
  await answer(page, 3)
  await expect(button(toolkit(page), 'memory.remember')).toBeVisible()
  expect(await stored(page)).toEqual({ theirs: '1' })
  expect(await page.evaluate(() => [document.cookie, sessionStorage.length, history.state])).toEqual(['theirs=1', 0, null])
})

test('once asked, this computer remembers each answer, and gives them back another day', async ({ page, host, axe }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T10:00:00'))
  await host(element('view="quiz" routing="none"'))
  await ready(page)
  await answer(page, 2)
  await button(toolkit(page), 'memory.remember').press('Enter')
  await expect(toolkit(page).getByRole('status')).toHaveText(word('memory.kept'))
  await expectFocus(page, 'quiz+memory')
  await goOn(page, 1)
  await expect(place(page, `quiz/${asked[3].id}`)).toBeVisible()
  const all = await stored(page)
  expect(Object.keys(all)).toEqual([key])
  expect(JSON.parse(all[key])).toEqual({ format: 1, day: '2026-11-22', quiz: edition, answers: three })

  await page.reload()
  await ready(page)
  await expect(toolkit(page).getByRole('status')).toHaveText(word('memory.found', { day: '22 November 2026' }))
  await axe()
  await button(toolkit(page), 'memory.take').click()
  await expectFocus(page, `quiz/${asked[3].id}`)
  await page.getByRole('link', { name: word('quiz.back'), exact: true }).click()
  await expect(offers(page).nth(1)).toBeChecked()
})

test('once a question that counts is answered, what is taken up is checked first, with every answer to a question', async ({ page, host }) => {
  const [whom, several] = [asked[0], asked[0].answers.slice(1, 4)]
  const answers = { ...given(5), [whom.id]: several.map(({ id }) => id).join(' ') }
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [key, JSON.stringify({ format: 1, day: '2026-01-05', quiz: edition, answers })])
  await host(element('view="quiz"'))
  await ready(page)
  await button(toolkit(page), 'memory.take').click()
  await expectFocus(page, 'quiz/check')
  const values = page.locator('.nhsuk-summary-list__value')
  await expect(values).toHaveCount(asked.length)
  await expect(values.first().locator('div')).toHaveCount(several.length)
  expect((await values.first().locator('div').allInnerTexts()).toSorted()).toEqual(several.map(({ text }) => text).toSorted())
  await expect(values.nth(4)).toHaveText(asked[4].answers[1].text)
  await expect(values.nth(5)).toHaveText(word('quiz.check.open'))
})

test('what is remembered is not shown, and not overwritten, before the reader says it is theirs', async ({ page, host }) => {
  const text = JSON.stringify({ format: 1, day: '2026-01-05', answers: three })
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [key, text])
  await host(element('view="quiz"'))
  await ready(page)
  await answer(page, 1)
  await expect(marked(page)).toHaveCount(0)
  expect((await stored(page))[key]).toBe(text)
})

test('Clear this computer leaves nothing of the answers, on the computer or the page', async ({ page, host }) => {
  await host(element('view="quiz"'))
  await ready(page)
  await answer(page, 3)
  await button(toolkit(page), 'memory.remember').click()
  await button(toolkit(page), 'memory.clear').click()
  await expectFocus(page, 'quiz')
  await expect(toolkit(page).getByRole('status')).toHaveText(word('memory.cleared'))
  expect(await stored(page)).toEqual({})
  await page.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  await expect(marked(page)).toHaveCount(0)
  await page.reload()
  await ready(page)
  await expect(toolkit(page).getByRole('status')).toHaveText(word('memory.nothing'))
})

test('with storage="none" nothing is offered, read or stored, and it may be switched while the page is open', async ({ page, host }) => {
  await page.addInitScript(([key, three]) => localStorage.setItem(key, JSON.stringify({ format: 1, day: '2026-01-05', answers: three })), [key, three])
  await host(element('view="quiz" storage="none"'))
  await ready(page)
  await expect(toolkit(page).getByRole('status')).toHaveCount(0)
  await answer(page, 1)
  await expect(toolkit(page).getByRole('status')).toHaveText(word('memory.off'))
  await expect(button(toolkit(page), 'memory.remember')).toHaveCount(0)
  await toolkit(page).evaluate((element) => element.setAttribute('storage', 'ask'))
  await expect(toolkit(page).getByRole('status')).toHaveText(word('memory.found', { day: '5 January 2026' }))
  await toolkit(page).evaluate((element) => element.setAttribute('storage', 'none'))
  await expect(toolkit(page).getByRole('status')).toHaveText(word('memory.off'))
  await button(toolkit(page), 'memory.forget').click()
  await expectFocus(page, 'quiz')
  await expect(toolkit(page).getByRole('status'), 'nothing is left to be forgotten').toHaveCount(0)
  expect(JSON.parse((await stored(page))[key]).answers, 'what was there before is not touched').toEqual(three)
})

for (const [what, prepare] of [
  ['denied', () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })],
  ['not there', () => Object.defineProperty(window, 'localStorage', { value: null })],
]) {
  test(`where storage is ${what}, nothing is offered and the quiz works`, async ({ page, host }) => {
    await page.addInitScript(prepare)
    await host(element('view="quiz"'))
    await ready(page)
    await answer(page, 3)
    await expect(place(page, `quiz/${asked[3].id}`)).toBeVisible()
    await expect(button(toolkit(page), 'memory.remember')).toHaveCount(0)
    await expect(toolkit(page).getByRole('status')).toHaveText(word('memory.off'))
    expect(await details(page, 'toolkit-error')).toEqual([])
  })
}

test('where storage is full, that is said and told, and the quiz works on', async ({ page, host, axe }) => {
  await host(element('view="quiz"'))
  await page.evaluate(() => {
    for (let size = 5_000_000; size > 0; size = Math.floor(size / 2)) {
      try {
        localStorage.setItem(`full${size}`, 'x'.repeat(size))
      } catch {}
    }
  })
  await ready(page)
  await answer(page, 3)
  await button(toolkit(page), 'memory.remember').click()
  await expect(toolkit(page).getByRole('status')).toHaveText(word('memory.refused'))
  expect(await details(page, 'toolkit-error')).toEqual([{ kind: 'storage', message: expect.stringMatching(/refused/) }])
  await axe()
  await goOn(page, 0)
  await expect(place(page, `quiz/${asked[4].id}`)).toBeVisible()
})

for (const [what, text] of [
  ['damaged', '{"format":1,"answers":{"'],
  ['of another version', '{"format":2,"answers":{}}'],
  ['somebody else’s', 'true'],
]) {
  test(`what is remembered and ${what} is said, left alone, and may be cleared`, async ({ page, host }) => {
    await page.addInitScript(([key, text]) => { if (!sessionStorage.length) localStorage.setItem(key, text); sessionStorage.setItem('once', '1') }, [key, text])
    await host(element('view="quiz"'))
    await ready(page)
    await expect(toolkit(page).getByRole('status')).toHaveText(word('memory.unreadable'))
    expect(await details(page, 'toolkit-error')).toEqual([{ kind: 'storage', message: expect.stringMatching(/cannot be read/) }])
    expect((await stored(page))[key]).toBe(text)
    await button(toolkit(page), 'memory.clear').click()
    expect(await stored(page)).toEqual({})
  })
}

test('answers of another edition of the quiz that mean nothing here are left out', async ({ page, host }) => {
  const answers = { 'a-question-of-old': 'yes', [asked[0].id]: asked[0].answers[1].id, [asked[1].id]: 'an-answer-of-old' }
  await page.addInitScript(([key, answers]) => localStorage.setItem(key, JSON.stringify({ format: 1, day: '2026-01-05', answers })), [key, answers])
  await host(element('view="quiz"'))
  await ready(page)
  await button(toolkit(page), 'memory.take').click()
  await expectFocus(page, `quiz/${asked[1].id}`)
  await expect(marked(page)).toHaveCount(0)
})

test('another page on the same server has a memory of its own', async ({ page, host }) => {
  await host(element('view="quiz"'))
  await ready(page)
  await answer(page, 1)
  await button(toolkit(page), 'memory.remember').click()
  await drawn(page)
  await page.goto('/host/other.html')
  await ready(page)
  await expect(toolkit(page).getByRole('status')).toHaveText(word('memory.nothing'))
  expect(Object.keys(await stored(page))).toEqual([key])
})

test('answers that are taken up take the place of those given so far', async ({ page, host }) => {
  const mine = { [asked[0].id]: asked[0].answers[0].id }
  await page.addInitScript(([key, answers]) => { if (!localStorage.length) localStorage.setItem(key, JSON.stringify({ format: 1, day: '2026-01-05', answers })) }, [key, mine])
  await host(element('view="quiz"'))
  await ready(page)
  await answer(page, 2)
  await button(toolkit(page), 'memory.take').click()
  await expectFocus(page, `quiz/${asked[1].id}`)
  await expect(marked(page)).toHaveCount(0)
  expect(JSON.parse((await stored(page))[key]).answers).toEqual(mine)
})

test('clearing what somebody else left keeps the reader’s own answers', async ({ page, host }) => {
  await page.addInitScript(([key, text]) => { if (!sessionStorage.length) localStorage.setItem(key, text); sessionStorage.setItem('once', '1') }, [key, JSON.stringify({ format: 1, day: '2026-01-05', answers: three })])
  await host(element('view="quiz"'))
  await ready(page)
  await answer(page, 1)
  await button(toolkit(page), 'memory.clear').click()
  await expect(toolkit(page).getByRole('status')).toHaveText(word('memory.cleared'))
  await expectFocus(page, 'quiz+memory')
  expect(await stored(page)).toEqual({})
  await page.getByRole('link', { name: word('quiz.back'), exact: true }).click()
  await expect(offers(page).nth(1)).toBeChecked()
})

test('where the browser refuses later on, nothing is left half remembered, and the reader is not led away', async ({ page, host }) => {
  await host(element('view="quiz"'))
  await ready(page)
  await answer(page, 1)
  await button(toolkit(page), 'memory.remember').click()
  await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } })
  await goOn(page, 0)
  await expect(toolkit(page).getByRole('status')).toHaveText(word('memory.refused'))
  await expectFocus(page, `quiz/${asked[2].id}`)
  expect(await stored(page)).toEqual({})
})

test('what is cleared elsewhere stays cleared', async ({ page, host }) => {
  await host(element('view="quiz"'))
  await ready(page)
  await answer(page, 1)
  await button(toolkit(page), 'memory.remember').click()
  await page.evaluate(() => localStorage.clear())
  await goOn(page, 0)
  await expect(button(toolkit(page), 'memory.remember')).toBeVisible()
  expect(await stored(page)).toEqual({})
})

test('starting again leaves no empty memory, and goes on remembering', async ({ page, host }) => {
  await host(element('view="quiz"'))
  await ready(page)
  await answer(page, 1)
  await button(toolkit(page), 'memory.remember').click()
  await page.getByRole('link', { name: word('quiz.back'), exact: true }).click()
  await page.getByRole('link', { name: word('quiz.back'), exact: true }).click()
  await button(toolkit(page), 'quiz.again').click()
  await expectFocus(page, 'quiz')
  expect(await stored(page)).toEqual({})
  await expect(place(page, 'quiz+memory')).toContainText(word('memory.kept.nothing'))
  await answer(page, 1)
  await expect.poll(async () => Object.keys(await stored(page))).toEqual([key])
})

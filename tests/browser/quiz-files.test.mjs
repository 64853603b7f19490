// The result as it is taken away: as text, as files, and back from a file.
import { readFile } from 'node:fs/promises'
import { quiz, word } from './content.mjs'
import { details, element, expect, expectFocus, place, policy, ready, test, toolkit } from './fixtures.mjs'

const day = '2026-11-23'
const button = (inside, key) => inside.getByRole('button', { name: word(`quiz.result.take.${key}`), exact: true })
const status = (inside) => inside.locator('.toolkit-take').getByRole('status')
const field = (inside) => inside.getByLabel(word('quiz.load'), { exact: true })
const byHand = (inside) => inside.getByLabel(word('quiz.result.take.by-hand'))
const fileName = (ending) => `social-media-quiz-${day}.${ending}`

/** What was answered, as a saved file has it: every question that counts by its second answer. */
const answers = Object.fromEntries(quiz.questions.map(({ id, answers }) => [id, answers[1].id]).toSorted())
const saved = (changes) => JSON.stringify({ format: 1, day: '2026-01-05', quiz: `${quiz.id}-${quiz.version}`, answers, ...changes })
const asFile = (text, name = 'saved.json') => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })

/** Opens the quiz, and from a saved file its result in `inside`. */
async function result(inside, changes) {
  await field(inside).setInputFiles(asFile(saved(changes)))
  await inside.getByRole('link', { name: word('quiz.check.result') }).click()
  await expect(place(inside, 'quiz/result')).toBeVisible()
}

async function open(page, host) {
  await page.clock.setFixedTime(new Date(`${day}T10:00:00`))
  await host(element('view="quiz"'))
  await ready(page)
}

/** Presses a button that saves; how the file is called and what is in it. */
async function filed(page, key, inside = toolkit(page)) {
  const [file] = await Promise.all([page.waitForEvent('download'), button(inside, key).press('Enter')])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

/** Types who does the first step of the plan, and by when. */
async function plan(page, who, by) {
  const step = toolkit(page).locator('.toolkit-actions > li').first()
  const [name, date] = [step.locator('input[type=text]'), step.locator('input[type=date]')]
  await name.fill(who)
  await name.blur()
  await date.fill(by)
  await date.blur()
  return step.getByRole('heading').innerText()
}

test('each file is made in the browser and says what was answered and planned', async ({ page, host, axe }) => {
  await open(page, host)
  await result(toolkit(page))
  await expect(button(page, 'calendar')).toHaveCount(0)
  await expect(toolkit(page).getByText(word('quiz.result.take.no-days'))).toBeVisible()
  const title = await plan(page, '=Anna "A" Jones', '2026-12-31')
  await expect(toolkit(page).getByText(word('quiz.result.take.no-days'))).toHaveCount(0)
  const asked = []
  page.on('request', (request) => { if (!request.url().startsWith('blob:')) asked.push(request.url()) })

  const document = await filed(page, 'document')
  await expect(status(page)).toHaveText(word('quiz.result.take.filed', { file: fileName('md') }))
  await expect(button(page, 'document'), 'the focus stays').toBeFocused()
  await axe('with a file saved')
  expect(document.name).toBe(fileName('md'))
  expect(document.text).toContain(`# ${quiz.title}\n\n## ${word('quiz.result.label')}: `)
  expect(document.text).toContain(word('quiz.result.take.made', { day: '23 November 2026' }))
  expect(document.text).toContain(`${word('quiz.task.who')}: =Anna "A" Jones\n    - ${word('quiz.task.by')}: 31 December 2026\n`)

  const sheet = await filed(page, 'sheet')
  expect(sheet.name).toBe(fileName('csv'))
  expect(sheet.text.startsWith('\ufeff'), 'the mark by which Excel knows its letters').toBe(true)
  expect(sheet.text.split('\r\n')).toHaveLength(1 + quiz.opening.length + quiz.questions.length + 1)
  expect(sheet.text).toContain(',"\'=Anna ""A"" Jones","2026-12-31"\r\n')

  const calendar = await filed(page, 'calendar')
  expect(calendar.name).toBe(fileName('ics'))
  expect(calendar.text.match(/BEGIN:VEVENT\r\n/g)).toHaveLength(1)
  expect(calendar.text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title.replace(/[\\;,]/g, '\\$&')}\r\n`)
  expect(calendar.text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n')

  const later = await filed(page, 'later')
  expect(later.name).toBe(fileName('json'))
  const [who] = Object.values(JSON.parse(later.text).plan)
  expect(JSON.parse(later.text)).toMatchObject({ day, answers })
  expect(who).toEqual({ who: '=Anna "A" Jones', by: '2026-12-31' })
  expect(asked.filter((url) => !/\/reading-[^/]*\.js$/.test(url)), 'nothing is sent').toEqual([])
})

test('a saved file leads back to the same result, in another window and a second time', async ({ page, host, context, axe }) => {
  await open(page, host)
  await result(toolkit(page), { earlier: { day: '2025-11-01', answers } })
  await plan(page, 'Anna', '2026-12-31')
  const { text } = await filed(page, 'later')
  // All but what was taken away last, which is not a part of the file.
  const shown = (page) => toolkit(page).locator('.toolkit-outcome').evaluate((result) => {
    const fields = [...result.querySelectorAll('input')].map(({ value }) => value)
    const parts = [...result.children].filter((part) => !part.matches('.toolkit-take'))
    return [...fields, ...parts.map((part) => part.innerText)]
  })
  const arrived = () => expect(toolkit(page).getByText(word('quiz.fits.ask'))).toBeVisible()
  await arrived()
  const before = await shown(page)
  expect(before).toContain('Anna')

  await page.goto('about:blank')
  await open(page, host)
  await axe('the field for a file')
  for (const time of ['once', 'again']) {
    await field(page).setInputFiles(asFile(text))
    await expectFocus(page, 'quiz/check')
    await page.getByRole('link', { name: word('quiz.check.result') }).click()
    await expectFocus(page, 'quiz/result')
    await arrived()
    expect(await shown(page), time).toEqual(before)
    await page.getByRole('button', { name: word('quiz.again') }).click()
    await expectFocus(page, 'quiz')
  }
  expect(context.pages()).toHaveLength(1)
})

for (const [what, file, why] of [
  ['that is damaged', asFile(saved().slice(0, -5)), 'unreadable'],
  ['of another kind', { name: 'photo.json', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0xff, 0]) }, 'unreadable'],
  ['that is far too large', asFile(saved() + ' '.repeat(2 ** 18)), 'unreadable'],
  ['with answers to other questions', asFile(saved({ quiz: `${quiz.id}-1` })), 'other'],
]) {
  test(`a file ${what} is not taken, and it is said why, each time`, async ({ page, host, axe }) => {
    await open(page, host)
    for (const time of ['once', 'again']) {
      await field(page).focus()
      await field(page).setInputFiles(file)
      await expectFocus(page, 'quiz+file/error')
      await expect(place(page, 'quiz+file/error'), time).toHaveText(word('quiz.error.label') + word(`quiz.load.${why}`))
      await expect(field(page), 'the same file can be chosen again').toHaveValue('')
      await expect(field(page)).toHaveAccessibleDescription(new RegExp(word(`quiz.load.${why}`).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    }
    await axe('the error')
    await expect(page.getByRole('button', { name: word('quiz.again') }), 'nothing was answered').toHaveCount(0)
    await field(page).setInputFiles(asFile(saved()))
    await expectFocus(page, 'quiz/check')
  })
}

test('the text for an email is copied', async ({ page, host, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, host)
  await result(toolkit(page))
  await button(page, 'copy').press('Enter')
  await expect(status(page)).toHaveText(word('quiz.result.take.copied'))
  const text = (await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n')
  expect(text).toContain(`${quiz.title}\n${word('quiz.result.label')}: `)
  expect(text).toContain(`\n${word('quiz.plan.title')}\n1. `)
  await expect(byHand(page)).toHaveCount(0)
})

test('where the clipboard refuses, the text stands in a box to be copied by hand, and the page is told', async ({ page, host, axe }) => {
  await page.addInitScript(() => { Clipboard.prototype.writeText = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError')) })
  await open(page, host)
  await result(toolkit(page))
  await button(page, 'copy').press('Enter')
  await expect(status(page)).toHaveText(word('quiz.result.take.refused'))
  await expect(byHand(page)).toBeFocused()
  await expect(byHand(page)).not.toBeEditable()
  const selected = await byHand(page).evaluate(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))
  expect(selected).toBe(await button(page, 'copy').getAttribute('data-text'))
  expect(selected).toContain(quiz.title)
  expect(await details(page, 'toolkit-error')).toEqual([{ kind: 'clipboard', message: expect.stringMatching(/./) }])
  await axe()
})

test('a file that does not appear can be copied by hand', async ({ page, host }) => {
  await open(page, host)
  await result(toolkit(page))
  const { text } = await filed(page, 'document')
  await toolkit(page).getByText(word('quiz.result.take.missing')).click()
  await expect(byHand(page)).toHaveValue(text)
  await filed(page, 'later')
  await expect(status(page)).toHaveText(word('quiz.result.take.filed', { file: fileName('json') }))
  expect(JSON.parse(await byHand(page).inputValue())).toMatchObject({ answers })
})

test('in a sandbox that lets no file be saved, the text is offered, and a saved file is read', async ({ page, host, expected }) => {
  const disallowed = /[Dd]ownload is disallowed/
  expected('console', disallowed)
  await page.clock.setFixedTime(new Date(`${day}T10:00:00`))
  await host('<iframe src="/embed.html?view=quiz" title="Toolkit" width="900" height="900" sandbox="allow-scripts"></iframe>',
    { loader: '', security: `${policy}; frame-src 'self'` })
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame()
  await ready(frame)
  await result(frame)
  const said = page.waitForEvent('console', (message) => disallowed.test(message.text()))
  await button(frame, 'later').click()
  await said
  await expect(status(frame)).toHaveText(word('quiz.result.take.unfiled', { file: fileName('json') }))
  await expect(byHand(frame)).toBeFocused()
  expect(JSON.parse(await byHand(frame).inputValue())).toMatchObject({ answers })
  expect(await details(frame, 'toolkit-error'), 'it is nobody else’s concern').toEqual([])
})

test('where the file that saves does not come, the text is offered', async ({ page, host, expected }) => {
  expected('console', /Failed to load resource/)
  await page.route('**/reading-*.js', (route) => route.abort())
  await open(page, host)
  await result(toolkit(page))
  await button(page, 'sheet').click()
  await expect(byHand(page)).toBeFocused()
  await expect(byHand(page)).toHaveValue(/^\ufeff"/)
})

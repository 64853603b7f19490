// A team takes the quiz together: codes go from hand to hand, and nothing to a server.
import { quiz, word } from './content.mjs'
import { details, element, expect, expectFocus, focused, fragment, ready, test, toolkit } from './fixtures.mjs'

const team = '#toolkit/quiz/team'
const field = (page) => page.getByLabel(word('quiz.team.label'))
const status = (page) => toolkit(page).locator('.toolkit-team').getByRole('status')
const named = (page) => toolkit(page).locator('.toolkit-team .nhsuk-list--bullet > li')
const agenda = (page) => toolkit(page).locator('.toolkit-team > div > ol.toolkit-actions > li')
const button = (page, key) => page.getByRole('button', { name: word(key), exact: true })
const copied = (page) => page.evaluate(() => navigator.clipboard.readText())

/** Takes the quiz from where it is open: the answer at `pick` of each question, or the last where it has fewer. */
const take = (page, pick) => page.evaluate(async (pick) => {
  const inside = document.querySelector('social-media-toolkit').shadowRoot
  const frame = () => new Promise(requestAnimationFrame)
  const asked = () => inside.querySelector('form legend')?.textContent
  location.hash = '#toolkit/quiz/check'
  while (!inside.getElementById('quiz/check')) {
    const question = asked()
    if (!question) { await frame(); continue }
    const offers = inside.querySelectorAll('form input')
    offers[Math.min(pick, offers.length - 1)].click()
    await frame()
    inside.querySelector('form [type="submit"]').click()
    while (asked() === question) await frame()
  }
}, pick)

/** Takes the quiz and goes to its result. */
async function takeToResult(page, pick) {
  await take(page, pick)
  await page.getByRole('link', { name: word('quiz.check.result') }).click()
  await expectFocus(page, 'quiz/result')
}

// What a code is made of, written down once more.
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const sum = (text) => {
  const value = [...text].reduce((sum, digit) => (sum * 41 + digits.indexOf(digit) + 1) % 32_749, 1)
  return [10, 5, 0].map((by) => digits[(value >> by) & 31]).join('')
}

/** The code with other digits in place of its first, and with a checksum that is right. */
const changed = (code, start) => {
  const bare = code.replaceAll('-', '')
  const body = start + bare.slice(start.length, -3)
  return (body + sum(body)).match(/.{1,4}/g).join('-')
}

/** Two codes of people who answer differently, by way of the result of the quiz. */
async function twoCodes(page, context) {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/#toolkit/quiz')
  await ready(page)
  const codes = []
  for (const pick of [0, 3]) {
    await takeToResult(page, pick)
    await button(page, 'quiz.share.code').click()
    await expect(toolkit(page).getByText(word('quiz.share.code.done'))).toBeVisible()
    codes.push(await copied(page))
    await button(page, 'quiz.again').click()
    await expectFocus(page, 'quiz')
  }
  return codes
}

test('two people take the quiz and copy their codes; a lead pastes them and sees where they disagree', async ({ page, context, axe }) => {
  const codes = await twoCodes(page, context)
  expect(codes[0]).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{1,4})+$/)
  expect(codes[1]).not.toBe(codes[0])
  await page.getByRole('link', { name: word('quiz.together') }).click()
  await expectFocus(page, 'quiz/team')
  await axe('nothing put in')
  await expect(status(page)).toBeEmpty()
  await page.evaluate((codes) => navigator.clipboard.writeText(codes.join('\n')), codes)
  await field(page).focus()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(status(page)).toHaveText(word('quiz.team.count', { n: 2 }))
  await expect(field(page), 'the focus stays').toBeFocused()

  const rows = toolkit(page).locator('.toolkit-team tbody tr')
  await expect(rows).toHaveCount(quiz.dimensions.length)
  await expect(rows.first().getByRole('rowheader')).toHaveText(quiz.dimensions[0].short)
  await expect(rows.first().getByRole('cell')).toHaveText(['0%', '0%', '100%'])
  await expect(toolkit(page).getByRole('img', { name: word('quiz.team.chart') })).toBeVisible()
  await expect(agenda(page)).toHaveCount(5)
  const [first] = quiz.questions
  await expect(agenda(page).first().getByRole('heading')).toHaveText(first.text)
  await expect(agenda(page).first().getByRole('listitem')).toHaveText([
    `${word('quiz.team.votes', { n: 1, of: 2 })} ${first.answers[0].text}`,
    `${word('quiz.team.votes', { n: 1, of: 2 })} ${first.answers.at(-1).text}`,
  ])
  await expect(agenda(page).first()).toContainText(word('quiz.team.ask.apart'))
  for (const summary of await toolkit(page).locator('.toolkit-team summary').all()) await summary.click()
  await expect(toolkit(page).locator('.toolkit-team details[open] .toolkit-votes')).toHaveCount(2 * quiz.questions.length - 5)
  await axe('two results, with every part open')
  expect(await page.evaluate(() => localStorage.length), 'nothing is stored').toBe(0)
  await agenda(page).first().getByRole('link', { name: word('quiz.plan.help') }).click()
  await expectFocus(page, first.action.section)
  await page.goBack()
  await expect(status(page), 'they are still there').toHaveText(word('quiz.team.count', { n: 2 }))
})

test('a copied link brings its code to the team’s view, once, and nobody is told the code', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/#toolkit/quiz')
  await ready(page)
  await takeToResult(page, 1)
  const code = await toolkit(page).locator('code').textContent()
  await button(page, 'quiz.share.link').click()
  await expect(toolkit(page).getByText(word('quiz.share.link.done'))).toBeVisible()
  const link = await copied(page)
  expect(link).toBe(page.url().replace(/#.*/, `${team}?code=${code}`))
  const lead = await context.newPage()
  await lead.goto(link)
  await expectFocus(lead, 'quiz/team')
  await expect(field(lead)).toHaveValue(code)
  await expect(status(lead)).toHaveText(word('quiz.team.one'))
  await expect(toolkit(lead).getByText(word('quiz.team.alone'))).toBeVisible()
  expect(await fragment(lead)).toBe(team)
  // The same link again is the same person.
  await lead.evaluate((link) => { location.hash = new URL(link).hash }, link)
  await expect.poll(() => fragment(lead)).toBe(team)
  await expect(field(lead)).toHaveValue(code)
  expect(JSON.stringify(await lead.evaluate(() => window.toolkitEvents))).not.toContain(code)
})

test('damaged codes and those of others are named with their lines, and the rest counts', async ({ page, context, axe }) => {
  const [code, second] = await twoCodes(page, context)
  await page.goto(`/?lead${team}`)
  await ready(page)
  const damaged = code.slice(0, 6) + (code[6] === 'A' ? 'B' : 'A') + code.slice(7)
  const others = changed(code, `1${code[1] === 'A' ? 'B' : 'A'}`)
  const later = changed(code, '2')
  await field(page).fill(['Dear team, our codes:', `Anna: ${code}`, `Ben: ${damaged}`, others, later, second].join('\n'))
  await expect(status(page)).toHaveText(`${word('quiz.team.count', { n: 2 })}, ${word('quiz.team.left', { n: 3 })}`)
  await expect(named(page)).toHaveText([
    word('quiz.team.damaged', { line: 3, code: damaged }),
    word('quiz.team.other', { line: 4, code: others }),
    word('quiz.team.version', { line: 5, code: later }),
  ])
  await axe('with codes left out')
  await field(page).fill(damaged)
  await expect(status(page)).toHaveText(`${word('quiz.team.none')}, ${word('quiz.team.left', { n: 1 })}`)
  await expect(toolkit(page).locator('.toolkit-team table')).toHaveCount(0)
  await axe('with nothing but a damaged code')
  await field(page).fill('Nobody has sent one yet.')
  await expect(status(page)).toHaveText(word('quiz.team.none'))
  await expect(named(page)).toHaveCount(0)
})

test('it works by keyboard alone, the caret stays where somebody types, and what is cleared is gone', async ({ page, context }) => {
  const codes = await twoCodes(page, context)
  await page.goto(`/?lead${team}`)
  await ready(page)
  const tabTo = async (locator) => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab')
      if (await locator.evaluate((sought) => sought.getRootNode().activeElement === sought)) return
    }
    throw new Error(`Tab does not reach ${locator}`)
  }
  await tabTo(field(page))
  await page.keyboard.type(codes[1])
  await expect(status(page)).toHaveText(word('quiz.team.one'))
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.type('Anna: ')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(`${codes[0]} `)
  await expect(field(page)).toHaveValue(`Anna: ${codes.join(' ')}`)
  await expect(status(page)).toHaveText(word('quiz.team.count', { n: 2 }))
  await tabTo(button(page, 'quiz.team.clear'))
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('')
  await expect(field(page)).toBeFocused()
  expect(await focused(page)).toBe('quiz/team/codes')
  await expect(status(page)).toBeEmpty()
  await expect(toolkit(page).locator('.toolkit-team table')).toHaveCount(0)
  await expect(button(page, 'quiz.team.clear')).toHaveCount(0)
})

test('nothing of it is wider than a phone', async ({ page, context }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const codes = await twoCodes(page, context)
  const width = () => page.evaluate(() => document.documentElement.scrollWidth)
  await takeToResult(page, 2)
  const wide = (parts) => parts.evaluateAll((all) =>
    all.filter((part) => part.getBoundingClientRect().right > 321).map((part) => part.outerHTML.slice(0, 200)))
  expect(await wide(toolkit(page).locator('code, .toolkit-buttons button')), 'the code and its buttons').toEqual([])
  await page.getByRole('link', { name: word('quiz.team.title') }).click()
  await expectFocus(page, 'quiz/team')
  await field(page).fill([...codes, codes[0].replace('-', '-U'), 'X'.repeat(300)].join('\n'))
  await expect(status(page)).toContainText(word('quiz.team.count', { n: 2 }))
  for (const summary of await toolkit(page).locator('.toolkit-team summary').all()) await summary.click()
  expect(await width()).toBeLessThanOrEqual(320)
  expect(await wide(toolkit(page).locator('.toolkit-team *'))).toEqual([])
  const letters = await toolkit(page).locator('.toolkit-spread text').first().evaluate((text) => text.getBoundingClientRect().height)
  expect(letters, 'the drawing’s words keep their size').toBeGreaterThan(12)
})

test('on paper are the agenda and the numbers, and nothing that was put in', async ({ page, context }) => {
  await context.addInitScript(() => {
    window.printed = 0
    window.print = () => { window.printed += 1 }
  })
  const codes = await twoCodes(page, context)
  await page.goto(`/?lead${team}`)
  await ready(page)
  await field(page).fill(codes.map((code, place) => `${['Anna', 'Ben'][place]}: ${code}`).join('\n'))
  const [paper] = await Promise.all([context.waitForEvent('page'), button(page, 'quiz.team.print').click()])
  await expect.poll(() => paper.evaluate(() => window.printed)).toBe(1)
  await expect(paper.locator('ol.toolkit-actions > li').first()).toContainText(quiz.questions[0].text)
  await expect(paper.locator('tbody tr')).toHaveCount(quiz.dimensions.length)
  await expect(paper.locator('textarea')).toBeHidden()
  await expect(paper.locator('body')).not.toContainText(codes[0], { useInnerText: true })
})

for (const [what, spoil] of [
  ['is not there', () => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })],
  ['refuses', () => { Clipboard.prototype.writeText = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError')) }],
]) {
  test(`where the clipboard ${what}, the code stands in a box to be copied by hand`, async ({ page, axe }) => {
    await page.addInitScript(spoil)
    await page.goto('/#toolkit/quiz')
    await ready(page)
    await takeToResult(page, 1)
    const code = await toolkit(page).locator('code').textContent()
    await button(page, 'quiz.share.code').click()
    const box = page.getByLabel(word('quiz.share.by-hand'))
    await expect(box).toBeFocused()
    await expect(box).toHaveValue(code)
    await axe()
    expect(await details(page, 'toolkit-error')).toEqual([{ kind: 'clipboard', message: expect.stringMatching(/./) }])
  })
}

test('where the address is left alone there is a code and no link that would lead without it', async ({ page, host }) => {
  await host(element('view="quiz" routing="none"'))
  await ready(page)
  await page.getByRole('link', { name: word('quiz.start'), exact: true }).click()
  const first = page.getByRole('radio').or(page.getByRole('checkbox')).first()
  for (let left = 60; left > 0 && !(await page.getByRole('heading', { name: word('quiz.check.title') }).isVisible()); left -= 1) {
    const heading = await toolkit(page).locator('form legend').textContent()
    await first.check()
    await button(page, 'quiz.continue').click()
    await expect(toolkit(page).getByText(heading, { exact: true }).and(toolkit(page).locator('legend'))).toHaveCount(0)
  }
  await page.getByRole('link', { name: word('quiz.check.result') }).click()
  await expect(button(page, 'quiz.share.code')).toBeVisible()
  await expect(button(page, 'quiz.share.link')).toHaveCount(0)
})

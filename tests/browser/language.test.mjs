// The widget in another language: where it comes from, the way to English and
// back, and what the page of the widget's own make of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './machine.mjs'
import { asked } from './content.mjs'
import { corrupt } from './instance.mjs'
import { details, element, expect, focused, place, ready, test, toolkit } from './fixtures.mjs'
import { offers } from './reader.mjs'

const file = (name) => JSON.parse(readFileSync(join(root, 'assets/content', name), 'utf8'))
const words = { en: { ...file('en/words.json'), ...file('en/loader.json') }, cy: { ...file('cy/words.json'), ...file('cy/loader.json') } }
const reviewed = file('cy/language.json').reviewed

const widget = (page) => toolkit(page).locator('.toolkit[role="region"]')
const link = (page, lang, key) => widget(page).getByRole('link', { name: words[lang][key], exact: true })
const button = (page, name) => widget(page).getByRole('button', { name, exact: true })

/** Waits until the widget speaks a language, and holds that it says so. */
async function speaks(page, lang) {
  await expect(link(page, lang, 'nav.home')).toBeVisible()
  await expect(widget(page)).toHaveAttribute('lang', lang === 'en' ? 'en-GB' : lang)
}

for (const [where, body] of Object.entries({
  'on the element': element('lang="cy"'),
  'on the element, with a country': element('lang="cy-GB"'),
  'around it': `<div lang="cy">${element()}</div>`,
})) {
  test(`in Welsh, by the language ${where}, from its first picture`, async ({ page, host, axe }) => {
    await page.addInitScript(() => {
      window.shown = new Set()
      const look = () => {
        const text = document.querySelector('social-media-toolkit')?.shadowRoot?.querySelector('nav')?.textContent
        if (text) window.shown.add(text)
        requestAnimationFrame(look)
      }
      look()
    })
    await host(body)
    await ready(page)
    await speaks(page, 'cy')
    expect(await page.evaluate(() => [...window.shown].length)).toBe(1)
    await expect(widget(page).getByText(words.cy['language.notice'])).toHaveCount(reviewed ? 0 : 1)
    await expect(widget(page).locator('p[lang="en-GB"]', { hasText: words.en['language.notice'] })).toHaveCount(reviewed ? 0 : 1)
    expect(await details(page, 'toolkit-error')).toEqual([])
    await axe()
  })
}

test('the language of the page counts across shadow roots', async ({ page, host }) => {
  await host('<div lang="cy" id="outer"></div>')
  await page.evaluate(() => {
    const shadow = document.getElementById('outer').attachShadow({ mode: 'open' })
    shadow.append(document.createElement('social-media-toolkit'))
  })
  await expect(page.locator('social-media-toolkit').getByRole('link', { name: words.cy['nav.home'], exact: true })).toBeVisible()
})

test('a change of language counts at once, and nothing of the session is lost', async ({ page, host }) => {
  await host(element(`view="quiz/${asked[0].id}"`))
  await ready(page)
  await speaks(page, 'en')
  await offers(page).nth(1).check()
  await toolkit(page).evaluate((element) => { element.lang = 'cy' })
  await speaks(page, 'cy')
  await expect(offers(page).nth(1)).toBeChecked()
  await expect(button(page, words.cy['quiz.continue'])).toBeVisible()
  await toolkit(page).evaluate((element) => { element.lang = 'en' })
  await speaks(page, 'en')
  await expect(button(page, 'Cymraeg')).toHaveCount(0)
  await expect(offers(page).nth(1)).toBeChecked()
})

test('the reader goes to English and back by the keyboard, and keeps the focus', async ({ page, host, axe }) => {
  await host(element('lang="cy"'))
  await ready(page)
  await button(page, 'English').focus()
  await page.keyboard.press('Enter')
  await speaks(page, 'en')
  await expect(button(page, 'Cymraeg')).toHaveAttribute('lang', 'cy')
  expect(await focused(page)).toBe('button')
  await axe()
  await page.keyboard.press('Enter')
  await speaks(page, 'cy')
  await expect(button(page, 'English')).toHaveAttribute('lang', 'en-GB')
  expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ''])
})

test('the quiz in Welsh, from a deep link to its result', async ({ page, host, axe }) => {
  await host(element('lang="cy"'), { at: '#toolkit/quiz' })
  await ready(page)
  await link(page, 'cy', 'quiz.start').click()
  for (const { id } of asked) {
    await expect(place(page, `quiz/${id}`)).toBeVisible()
    await offers(page).first().check()
    await button(page, words.cy['quiz.continue']).click()
  }
  await link(page, 'cy', 'quiz.check.result').click()
  await expect(place(page, 'quiz/result')).toContainText(words.cy['quiz.result.label'])
  await expect(place(page, 'quiz/result').locator('[lang="en-GB"]')).not.toHaveCount(0)
  await axe()
})

test('what cannot be used of a configuration is told in Welsh, and the event carries plain text', async ({ page, host, expected }) => {
  expected('console', /^social-media-toolkit: /)
  await host('<social-media-toolkit lang="cy"><script type="application/json">{"version": 2}</script></social-media-toolkit>')
  await ready(page)
  await widget(page).getByText(words.cy['notice.config.title']).click()
  await expect(widget(page)).toContainText(words.cy['config.expected.no-newer'])
  const [{ message }] = await details(page, 'toolkit-error')
  expect(message).toContain(words.cy['config.expected.no-newer'])
  expect(message).not.toMatch(/[\u2060-\u2064]/)
})

test('after a stop the notice is in Welsh, and the language that the reader chose is kept', async ({ page, host, expected }) => {
  expected('exception', /^RuntimeError/)
  await host(element('lang="cy"'))
  await ready(page)
  await button(page, 'English').click()
  await speaks(page, 'en')
  await corrupt(page)
  await link(page, 'en', 'nav.quiz').click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(words.cy['loader.panicked'].split('{reason}')[0])
  await expect(alert).toHaveAttribute('lang', 'cy')
  await alert.getByRole('button', { name: words.cy['loader.again'] }).click()
  await speaks(page, 'en')
  await button(page, 'Cymraeg').click()
  await speaks(page, 'cy')
})

test('in a frame the address says the language, and the static edition stays English', async ({ page, expected }) => {
  expected('console', /^Failed to load resource/)
  await page.route('**/toolkit.js', (route) => route.abort())
  await page.goto('/embed.html?lang=cy')
  const line = toolkit(page).locator(':scope > p')
  await expect(line).toContainText(words.cy['loader.absent'])
  await expect(line).toHaveAttribute('lang', 'cy')
  await expect(toolkit(page).locator(':scope > .toolkit')).toHaveAttribute('lang', 'en-GB')
  await page.unroute('**/toolkit.js')
  await page.goto('/embed.html?lang=cy')
  await ready(page)
  await speaks(page, 'cy')
})

test('the one file takes a language from its address', async ({ page }) => {
  await page.goto('/toolkit-standalone.html?lang=cy')
  await ready(page)
  await speaks(page, 'cy')
})

import { chromium } from '@playwright/test'
import { browserOptions, distFolder } from '/work/main/tests/browser/machine.mjs'
import { serve } from '/work/main/scripts/serve.mjs'
import { readFileSync } from 'node:fs'
const quiz = JSON.parse(readFileSync('/work/main/assets/content/en/quiz.json'))
const server = await serve({ root: distFolder, port: 0 })
const browser = await chromium.launch(browserOptions)
const page = await (await browser.newContext({ baseURL: server.url })).newPage()
await page.goto('/#toolkit/quiz/whom')
const go = () => page.getByRole('button', { name: 'Continue', exact: true }).click()
for (const n of [0, 1]) { await page.getByRole('checkbox').first().check(); await go() }
await page.getByRole('radio').nth(3).check(); await go()
for (const q of quiz.questions.slice(0,3)) { await page.getByRole('heading', { name: q.text }).waitFor(); await page.getByRole('radio').nth(3).check(); await go() }
await page.getByRole('link', { name: 'Stop here' }).click()
await page.getByRole('link', { name: 'See the result' }).click()
const who = page.getByLabel('Who').first(), by = page.getByLabel('By when').first()
await who.fill('Head of communications')
console.log(await who.inputValue(), await who.getAttribute('id'))
await by.fill('2027-01-15')
console.log(await who.inputValue(), await by.inputValue())
await page.getByLabel('Who').nth(1).click()
console.log(await who.inputValue(), await by.inputValue())
await browser.close(); await server.close()

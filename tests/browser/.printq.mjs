import { chromium } from '@playwright/test'
import { browserOptions, distFolder } from '/work/main/tests/browser/machine.mjs'
import { serve } from '/work/main/scripts/serve.mjs'
import { readFileSync, writeFileSync } from 'node:fs'
const quiz = JSON.parse(readFileSync('/work/main/assets/content/en/quiz.json'))
const server = await serve({ root: distFolder, port: 0 })
const browser = await chromium.launch(browserOptions)
for (const [name, pick, opening] of [['least', (n) => n - 1, 9], ['unsure', null, 3], ['middle', () => 1, 5], ['mixed', (n, i) => i % 3 === 0 ? n - 1 : i % 3 === 1 ? 2 : 1, 9]]) {
  const context = await browser.newContext({ baseURL: server.url })
  await context.addInitScript(() => { window.printed = 0; window.print = () => { window.printed += 1 } })
  const page = await context.newPage()
  await page.goto('/#toolkit/quiz/whom')
  const go = () => page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('checkbox').first().waitFor()
  for (const n of [0, 1]) {
    const boxes = page.getByRole('checkbox'); const count = Math.min(await boxes.count() - 1, opening)
    for (let i = 0; i < Math.min(3, count); i++) await boxes.nth(i).check()
    await go()
  }
  await page.getByRole('radio').nth(opening > 5 ? 4 : 3).check(); await go()
  let i = 0
  for (const q of quiz.questions) {
    await page.getByRole('heading', { name: q.text }).waitFor()
    const at = pick ? pick(4, i++) : 4
    await page.getByRole('radio').nth(at).check(); await go()
  }
  await page.getByRole('link', { name: 'See the result' }).click()
  await page.getByText('Channels that fit').waitFor()
  await page.locator('.toolkit-fit').first().waitFor().catch(() => {})
  if (name === 'least') { await page.getByLabel('Who').first().fill('Head of communications'); await page.getByLabel('By when').first().fill('2027-01-15'); await page.getByLabel('Who').nth(1).click() }
  const [paper] = await Promise.all([context.waitForEvent('page'), page.getByRole('button', { name: 'Print', exact: true }).click()])
  await paper.waitForFunction(() => window.printed === 1)
  const pdf = await paper.pdf({ preferCSSPageSize: true })
  writeFileSync(`/tmp/print-${name}.pdf`, pdf)
  console.log(name, (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) || []).length)
  await context.close()
}
await browser.close(); await server.close()

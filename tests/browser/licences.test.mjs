// What is copied to a server takes the notices of its parts along.
import { expect, test } from './fixtures.mjs'

test('the folder to deploy carries the notices of what is compiled into it', async ({ page }) => {
  const answer = await page.request.get('/licences.txt')
  expect(answer.status()).toBe(200)
  const notices = await answer.text()
  for (const part of ['nhsuk-frontend', 'yew ', 'wasm-bindgen ', 'serde ']) {
    expect(notices, part).toContain(part)
  }
  expect(notices).toContain('Permission is hereby granted')
  expect(notices, 'only what is linked').not.toContain('proptest ')
})

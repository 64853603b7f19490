// The page on statistics: its file works as it stands there, under the contract's policy.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './machine.mjs'
import { element, expect, ready, test, toolkit } from './fixtures.mjs'

const page = readFileSync(join(root, 'docs/analytics.md'), 'utf8')
const [listener, ...ways] = [...page.matchAll(/^```js\n(.*?)^```/gms)].map(([, block]) => block)
const loader = '<script type="module" src="/toolkit.js"></script><script type="module" src="statistics.js"></script>'

for (const [name, queue] of [['Matomo', '_paq'], ['a dataLayer', 'dataLayer']]) {
  test(`what the documentation gives for ${name} tells it of views, under the strict policy`, async ({ page, host }) => {
    const way = ways.find((block) => block.includes(queue))
    const file = listener.replace('  // One of the lines below.\n', way)
    await page.route('**/host/statistics.js', (route) => route.fulfill({ contentType: 'text/javascript', body: file }))
    await host(element('view="quiz"'), { loader })
    await ready(page)
    const told = () => page.evaluate((queue) => JSON.stringify(window[queue] ?? []), queue)
    await expect.poll(told).toContain('"started"')
    await toolkit(page).getByRole('link', { name: 'Channels' }).first().click()
    await expect.poll(told).toContain('"channels"')

    // Of a finished quiz the band goes on, and no percentage.
    await toolkit(page).evaluate((element) => element.dispatchEvent(new CustomEvent('toolkit-quiz-complete', {
      bubbles: true, composed: true, detail: { band: 'nearly', percent: 73, dimensions: [{ id: 'people', percent: 61 }] },
    })))
    await expect.poll(told).toContain('"nearly"')
    expect(await told()).not.toMatch(/73|61|people/)
  })
}

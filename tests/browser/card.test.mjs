// A point as a picture to save, with its alternative text to copy.
import { readFile } from 'node:fs/promises'
import { word } from './content.mjs'
import { details, expect, policy, ready, test, toolkit } from './fixtures.mjs'
import { clipboard, openFor, organisation, shared } from './posts.mjs'

const view = `quotes/${shared.id}/post`
const figures = (page) => toolkit(page).locator('.toolkit-card')
const button = (figure, key) => figure.getByRole('button', { name: new RegExp(`^${word(`card.${key}`)}`) })
const text = (page) => toolkit(page).getByLabel(word('post.text'), { exact: true })
const alternative = (text) =>
  word('card.alt', { who: word('card.alt.who', { who: organisation.name, toolkit: word('widget.name') }), text })
const formats = [['square', 1080, 1080], ['wide', 1200, 675]]
const fileName = (format, ending) => `quote-${shared.id}-${format}.${ending}`

async function openPictures(page, host) {
  await openFor(page, host, view)
  await toolkit(page).getByText(word('card.open')).click()
  await expect(figures(page)).toHaveCount(2)
}

/** Presses a button that saves; how the file is called and what is in it. */
async function filed(page, button) {
  const [file] = await Promise.all([page.waitForEvent('download'), button.press('Enter')])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('two pictures stand there once they are asked for, each with the words as its alternative text', async ({ page, host, axe }) => {
  await openFor(page, host, view)
  await expect(figures(page)).toHaveCount(0)
  await toolkit(page).getByText(word('card.open')).click()
  for (const [index, [format, width, height]] of formats.entries()) {
    const image = figures(page).nth(index).getByRole('img', { name: alternative(shared.text), exact: true })
    await expect(image).toBeVisible()
    expect(await image.evaluate(({ naturalWidth, naturalHeight, complete }) => [complete, naturalWidth, naturalHeight])).toEqual([true, width, height])
    await expect(figures(page).nth(index)).toContainText(word('card.size', { name: word(`card.${format}`), width, height }))
  }
  await axe('the pictures')
  await text(page).fill('Our own words & “ŵ” <b>')
  await expect(figures(page).first().getByRole('img')).toHaveAttribute('alt', alternative('Our own words & “ŵ” <b>'))
})

test('each picture is saved as PNG in its size, with the words in it, and asks nobody for anything', async ({ page, host }) => {
  await openPictures(page, host)
  const asked = []
  page.on('request', (request) => { if (!/^(blob|data):/.test(request.url())) asked.push(request.url()) })
  for (const [index, [format, width, height]] of formats.entries()) {
    const save = button(figures(page).nth(index), 'png')
    await expect(save).toHaveAccessibleName(new RegExp(`^${word('card.png')}\\s*:\\s*${word(`card.${format}`)}$`))
    const { name, bytes } = await filed(page, save)
    expect(name).toBe(fileName(format, 'png'))
    expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    expect(bytes.subarray(12, 16).toString()).toBe('IHDR')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height])
    await expect(toolkit(page).getByRole('status').filter({ hasText: word('card.filed', { file: name }) })).toHaveCount(1)
    await expect(save, 'the focus stays').toBeFocused()
    // White ground, dark letters and the band: no empty picture.
    expect(await page.evaluate(coloured, bytes.toString('base64'))).toEqual(expect.arrayContaining(['255,255,255', '0,47,92', '0,94,184']))
  }
  expect(asked).toEqual([])
  expect(await details(page, 'toolkit-error')).toEqual([])
})

/** The colours of more than a hundredth of the picture's points. */
async function coloured(base64) {
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))]))
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  canvas.drawImage(bitmap, 0, 0)
  const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height)
  const counts = new Map()
  for (let at = 0; at < data.length; at += 4) {
    const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count > data.length / 400).map(([colour]) => colour)
}

const words = {
  'a point of the toolkit': shared.text,
  'its long form': shared.long,
  'capitals and wide letters': 'WWW MMM '.repeat(20).trim(),
  'one long word': `Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch ${'m'.repeat(60)}`,
  'Hebrew': 'לפני שאתם מצטרפים לרשת חברתית, דעו למה אתם שם ומה אתם יכולים לתת. '.repeat(3).trim(),
  'Chinese and emoji': '加入社交网络之前，先知道你为什么在那里 👩‍⚕️🏴󠁧󠁢󠁷󠁬󠁳󠁿 '.repeat(5).trim(),
  'what XML knows otherwise': 'a & b < c > d "e" \'f\' ]]> &amp; <!-- -->',
}

for (const [what, typed] of Object.entries(words)) {
  test(`as SVG, ${what} is whole, and every line lies inside the picture`, async ({ page, browser, host }) => {
    await openPictures(page, host)
    // The host page's policy lets no text become elements.
    const bench = await browser.newPage()
    await text(page).fill(typed)
    await expect(figures(page).first().getByRole('img')).toHaveAttribute('alt', alternative(typed))
    for (const [index, [format, width, height]] of formats.entries()) {
      const { name, bytes } = await filed(page, button(figures(page).nth(index), 'svg'))
      expect(name).toBe(fileName(format, 'svg'))
      const drawn = await bench.evaluate(drawing, bytes.toString('utf8'))
      expect(drawn.error).toBeNull()
      expect(drawn.root).toEqual(['svg', `${width}`, `${height}`, `0 0 ${width} ${height}`])
      expect(drawn.title).toBe(alternative(typed))
      const bare = (text) => text.replace(/\s+/g, '')
      expect(bare(drawn.lines.map(({ text }) => text).join(''))).toBe(bare(typed + organisation.name + word('widget.name')))
      expect(drawn.elements.filter((name) => !['svg', 'title', 'rect', 'g', 'text'].includes(name)), 'nothing from elsewhere').toEqual([])
      for (const { text, left, top, right, bottom } of drawn.lines) {
        expect(left, text).toBeGreaterThanOrEqual(0)
        expect(top, text).toBeGreaterThanOrEqual(0)
        expect(right, text).toBeLessThanOrEqual(width)
        expect(bottom, text).toBeLessThanOrEqual(height)
      }
    }
    await bench.close()
  })
}

/** What is in a drawing, and where each of its lines lies, in its own pixels. */
function drawing(svg) {
  const { documentElement: root } = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const error = root.querySelector('parsererror')?.textContent ?? null
  document.body.append(root)
  const lines = [...root.querySelectorAll('text')].map((line) => {
    const { x, y, width, height } = line.getBBox()
    return { text: line.textContent, left: x, top: y, right: x + width, bottom: y + height }
  })
  const said = {
    error, lines, title: root.querySelector('title')?.textContent,
    root: [root.localName, ...['width', 'height', 'viewBox'].map((name) => root.getAttribute(name))],
    elements: [root, ...root.querySelectorAll('*')].map(({ localName }) => localName),
  }
  root.remove()
  return said
}

test('the alternative text is copied, and where that is refused it stands in a box', async ({ page, context, host, axe }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPictures(page, host)
  const copy = toolkit(page).getByRole('button', { name: word('card.alt.copy') })
  await copy.press('Enter')
  await expect(toolkit(page).getByRole('status').filter({ hasText: word('card.alt.copied') })).toHaveCount(1)
  await expect(copy).toBeFocused()
  expect(await clipboard(page)).toBe(alternative(shared.text))
  await expect(toolkit(page).getByRole('status').filter({ hasText: word('copy.done') }), 'no link was copied').toHaveCount(0)
  await page.evaluate(() => { Clipboard.prototype.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError')) })
  await copy.press('Enter')
  const box = toolkit(page).getByLabel(word('card.alt.refused'))
  await expect(box).toBeFocused()
  await expect(box).toHaveValue(alternative(shared.text))
  expect(await box.evaluate(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))).toBe(alternative(shared.text))
  await axe('the alternative text to copy by hand')
})

test('in a frame that lets nothing be saved, that is said, and how to save it all the same', async ({ page, host, expected }) => {
  expected('console', /Download is disallowed/)
  expected('console', /can escape its sandboxing/)
  await host(`<iframe src="/embed.html#toolkit/${view}" title="Toolkit" width="900" height="900" sandbox="allow-scripts allow-same-origin"></iframe>`,
    { loader: '', security: `${policy}; frame-src 'self'` })
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame()
  await ready(frame)
  await toolkit(frame).getByText(word('card.open')).click()
  // The browser says so once.
  const blocked = page.waitForEvent('console', (message) => /Download is disallowed/.test(message.text()))
  for (const ending of ['png', 'svg']) {
    await button(figures(frame).first(), ending).press('Enter')
    await expect(toolkit(frame).getByRole('status').filter({ hasText: word('card.unfiled') })).toHaveCount(1)
  }
  await blocked
})

test('a text too long for a picture is told so, and none is cut', async ({ page, host }) => {
  await openPictures(page, host)
  await text(page).fill('A long story about a ward. '.repeat(80))
  await expect(toolkit(page).getByText(word('card.too-long'))).toBeVisible()
  await expect(figures(page)).toHaveCount(0)
  await text(page).fill('Short again')
  await expect(figures(page)).toHaveCount(2)
})

test('where the browser makes no picture of the drawing, that is said, and the drawing can be saved', async ({ page, host }) => {
  await page.addInitScript(() => { HTMLCanvasElement.prototype.toBlob = (done) => done(null) })
  await openPictures(page, host)
  await button(figures(page).first(), 'png').press('Enter')
  const file = fileName('square', 'png')
  await expect(toolkit(page).getByRole('status').filter({ hasText: word('card.unfiled', { file }) })).toHaveCount(1)
  const { name } = await filed(page, button(figures(page).first(), 'svg'))
  expect(name).toBe(fileName('square', 'svg'))
})

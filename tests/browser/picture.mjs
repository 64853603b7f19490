// Pictures that must be alike, pixel by pixel.
import { writeFileSync } from 'node:fs'

// Of what is taller, the rest is told by its height alone.
const tallest = 3000

/**
 * A picture of what `locator` finds, from its top, with its size in pixels of
 * the page; with nothing of Playwright's own put into the page for it.
 */
export async function picture(locator) {
  const { x, y, width, height } = await locator.evaluate((part) => {
    const { x, y, width, height } = part.getBoundingClientRect()
    return { x: x + scrollX, y: y + scrollY, width, height }
  })
  const clip = { x, y, width, height: Math.min(height, tallest) }
  return { bytes: await locator.page().screenshot({ clip, fullPage: true, caret: 'initial' }), width, height }
}

/**
 * How far the picture `is` differs from `was`, in words; nothing where it does
 * not. Two that differ are left in the test's folder under `name`.
 */
export async function difference(page, info, name, was, is) {
  const told = was.width !== is.width || was.height !== is.height
    ? `${is.width} × ${is.height} instead of ${was.width} × ${was.height}`
    : was.bytes.equals(is.bytes) ? null : await page.evaluate(compare, [was, is].map(({ bytes }) => bytes.toString('base64')))
  if (!told) return null
  const file = name.replace(/\W+/g, '-')
  for (const [which, { bytes }] of [['expected', was], ['found', is]]) writeFileSync(info.outputPath(`${file}-${which}.png`), bytes)
  return `${name}: ${told}`
}

// In the page, because a browser can read pictures: the pixels that differ, by
// more than the edge of a circle does that is drawn in a layer of its own.
async function compare(pictures) {
  const [was, is] = await Promise.all(pictures.map(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes]))
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    canvas.drawImage(bitmap, 0, 0)
    return canvas.getImageData(0, 0, bitmap.width, bitmap.height)
  }))
  const [x, y] = [[], []]
  for (let at = 0; at < was.data.length; at += 4) {
    if ([0, 1, 2, 3].every((part) => Math.abs(was.data[at + part] - is.data[at + part]) <= 8)) continue
    x.push((at / 4) % was.width)
    y.push(Math.floor(at / 4 / was.width))
  }
  const span = (all) => `${all.reduce((a, b) => Math.min(a, b))} to ${all.reduce((a, b) => Math.max(a, b))}`
  return x.length === 0 ? null : `${x.length} pixels differ, from left ${span(x)}, from top ${span(y)}`
}

// The engine that runs in a page, for tests that look into it or break it.
import { word } from './content.mjs'
import { drawn, expect, served } from './fixtures.mjs'

const engine = served('social-media-toolkit-*.js')

/** How many elements the engine has mounted and how many roots it keeps for the next. */
export const census = (page) => page.evaluate(async (engine) => Array.from((await import(engine)).instance.census()), engine)

/** The engine's memory in bytes. */
export const memory = (page) => page.evaluate(async (engine) => (await import(engine)).instance.exports.memory.buffer.byteLength, engine)

/** Makes the engine panic when it next adds to the page, until `mend`. */
export const spoil = (page) => page.evaluate(() => {
  window.whole ??= Node.prototype.insertBefore
  Node.prototype.insertBefore = () => { throw Error('forced') }
})

/** The page is again as it was before `spoil`. */
export const mend = (page) => page.evaluate(() => { Node.prototype.insertBefore = window.whole })

/** Makes a panic out of pressing Enter on `control`. */
export async function panicBy(page, control) {
  await spoil(page)
  await control.press('Enter')
  await expect(stopped(page).first()).toBeVisible()
  await mend(page)
}

/** Leaves nothing whole in the engine's memory: what it does next traps, without a panic. */
export async function corrupt(page) {
  // What is still on its way would be the next to use it.
  await page.waitForLoadState('networkidle')
  await drawn(page)
  await page.evaluate(async (engine) => {
    new Uint8Array((await import(engine)).instance.exports.memory.buffer).fill(0xff)
  }, engine)
}

/** The message after a panic, in each element of `inside`. */
export const stopped = (inside) => inside.getByRole('alert').filter({ hasText: word('loader.panicked').split('{reason}')[0].trim() })

/** The button that starts it again. */
export const again = (inside) => inside.getByRole('button', { name: word('loader.again') })

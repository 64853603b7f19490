// Puts together toolkit-standalone.html, one file that opens from a shared drive
// without any server: everything is inline, under a policy that names each part
// by its hash and permits no request at all.
import { createHash } from 'node:crypto'

/**
 * The file, from `page` as the edition binary writes it: `sheet`, named there
 * `sheetName`, and `script` go inline, and `notices` with them, because whoever
 * passes the file on has to pass them on too.
 */
export function standalone(page, { sheetName, sheet, script, notices }) {
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}' 'wasm-unsafe-eval'`,
    `style-src '${hash(sheet)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  const comment = '<!-- The notices of everything that is in this file stand at its end. -->'
  const told = [
    ['<meta charset="utf-8">', `<meta charset="utf-8">${comment}${meta}`],
    [`<link rel="stylesheet" href="${sheetName}">`, `<style>${inline(sheet, 'style')}</style>`],
    ['<script type="module" src="standalone.js"></script>', ''],
    ['</body>', `<script type="module">${inline(script, 'script')}</script>` +
      `<script type="text/plain" id="licences">\n${inline(notices, 'script')}</script></body>`],
  ]
  return told.reduce((text, [place, part]) => replaced(text, place, part), page)
}

const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`

function replaced(text, place, part) {
  const found = text.split(place)
  if (found.length !== 2) throw new Error(`the standalone page: expected ${place} once, found it ${found.length - 1} times`)
  return found.join(part)
}

// What would end the element, or keep it from ending, must not be in it.
function inline(text, tag) {
  const trap = new RegExp(`</${tag}|<!--`, 'i').exec(text)
  if (trap) throw new Error(`the standalone page: found ${trap[0]} in what goes into <${tag}>`)
  return text
}

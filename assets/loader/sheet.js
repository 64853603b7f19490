// A table as it is shown, taken along: to the clipboard, or as a file; and any text as a
// file.

/**
 * The rows of the table beside `button`, each a list of texts, without what marks rows.
 * What stands under a name, such as a trust's word on a channel, is a column of its own.
 */
export const rowsOf = (button) => {
  const sheet = button.closest('.toolkit-sheet')
  const { rows } = sheet.querySelector('table')
  const shown = [...rows].map(({ cells: [head, ...cells] }) => {
    const link = head.querySelector('a')
    const name = textOf(link ?? head)
    return [name, ...cells.filter((cell) => !cell.matches('.toolkit-pick')).map(textOf), link ? textOf(head).slice(name.length).trim() : '']
  })
  const heads = shown[0]
  if (shown.every((row) => !row.at(-1))) shown.forEach((row) => row.pop())
  else heads[heads.length - 1] = sheet.dataset.notes
  return shown
}

// What stands in a cell, part by part; a mark for the eye alone says nothing.
const textOf = (cell) => {
  const copy = cell.cloneNode(true)
  copy.querySelectorAll('[aria-hidden]').forEach((mark) => mark.remove())
  return [...copy.childNodes].map((part) => part.textContent).join(' ').replace(/\s+/g, ' ').trim()
}

/** Rows with a tab between two cells, as spreadsheets take them from the clipboard. */
export const tabbed = (rows) => rows.map((row) => row.map(harmless).join('\t')).join('\n')

// What a spreadsheet would take for a formula gets an apostrophe before it.
const harmless = (text) => text.replace(/^[=+@-]/, "'$&")

/** Copies rows as a table for a document and as text for everything else. */
export const copyRows = (rows) => {
  const table = document.createElement('table')
  for (const cells of rows) {
    const tag = table.rows.length ? 'td' : 'th'
    table.insertRow().append(...cells.map((textContent) => Object.assign(document.createElement(tag), { textContent })))
  }
  const blob = (type, text) => new Blob([text], { type })
  return navigator.clipboard.write([new ClipboardItem({
    'text/html': blob('text/html', table.outerHTML),
    'text/plain': blob('text/plain', tabbed(rows)),
  })])
}

/**
 * Rows as comma-separated values (RFC 4180), which begin with the mark by which Excel
 * knows its letters.
 */
export const separated = (rows) => {
  const field = (text) => `"${harmless(text).replaceAll('"', '""')}"`
  return '\ufeff' + rows.map((row) => row.map(field).join(',') + '\r\n').join('')
}

/** Hands a text, or what is in a blob, to the browser as a file called `name`. */
export const save = (name, text) => {
  const type = types[/[a-z]+$/.exec(name)]
  const href = URL.createObjectURL(new Blob([text], { type }))
  Object.assign(document.createElement('a'), { href, download: name }).click()
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}

const types = { csv: 'text/csv', ics: 'text/calendar', json: 'application/json', md: 'text/markdown', png: 'image/png', svg: 'image/svg+xml' }

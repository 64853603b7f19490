// A trust's configuration as text: from the address that the element names, or
// from inside the element. What it means is the engine's business.

// As src/config says and docs/configuration.md promises.
const mostBytes = 262144
const mostMilliseconds = 5000

const refuse = (words) => {
  throw Error(words)
}

const fetched = async (address) => {
  const url = new URL(address, document.baseURI)
  // In a sandboxed frame `location.origin` is still the server's; the origin
  // that requests have there is `null`, and the server must allow it.
  if (url.origin !== location.origin || url.protocol === 'file:') refuse(word('loader.config.elsewhere'))
  const mode = self.origin === 'null' ? 'cors' : 'same-origin'
  const answer = await fetch(url, { mode, signal: AbortSignal.timeout(mostMilliseconds) })
  if (!answer.ok) throw Error(`${answer.status} ${url.pathname}`)
  const reader = answer.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.length
    if (bytes > mostBytes) {
      reader.cancel()
      refuse(word('loader.config.long'))
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** The configuration of `element`: its `text`, or the `problem` that there is with getting it; neither where there is none. */
export const settings = async (element) => {
  const address = element.getAttribute('config')
  try {
    if (address !== null) return { text: await fetched(address) }
    const inline = element.querySelector(':scope > script[type="application/json"]')
    const text = inline?.textContent
    if (text && new Blob([text]).size > mostBytes) refuse(word('loader.config.long'))
    return { text }
  } catch (problem) {
    const reason = problem.name === 'TimeoutError' ? word('loader.config.late') : problem.message
    return { problem: `${address ?? 'config'}: ${reason}` }
  }
}

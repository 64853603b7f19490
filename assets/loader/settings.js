// A trust's configuration as text: from the address that the element names, or
// from inside the element. What it means is the engine's business.

// As src/config says and docs/configuration.md promises.
const mostBytes = 262144
const mostMilliseconds = 5000

const refuse = (words) => {
  throw Error(words)
}

const written = (text) => {
  if (new Blob([text]).size > mostBytes) refuse(word('loader.config.long'))
  return text
}

const fetched = async (address) => {
  const url = new URL(address, document.baseURI)
  // In a sandboxed frame `location.origin` is still the server's; the origin
  // that requests have there is `null`, and the server must allow it.
  if (url.origin !== location.origin || url.protocol === 'file:') refuse(word('loader.config.elsewhere'))
  const mode = self.origin === 'null' ? 'cors' : 'same-origin'
  const answer = await fetch(url, { mode, signal: AbortSignal.timeout(mostMilliseconds) })
  if (!answer.ok) throw Error(answer.status)
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

/**
 * The configuration of `element`: its `text`, or the `problem` that there is with
 * getting it; neither where there is none. `prepare` brings what reading one
 * takes, at the same time.
 */
export const settings = async (element, prepare) => {
  const address = element.getAttribute('config')
  const inline = element.querySelector(':scope > script[type="application/json"]')
  if (address === null && !inline) return {}
  const prepared = prepare()
  prepared.catch(() => {})
  try {
    const text = address === null ? written(inline.textContent) : await fetched(address)
    await prepared
    return { text }
  } catch (problem) {
    await prepared.catch(() => {})
    const reason = problem.name === 'TimeoutError' ? word('loader.config.late') : problem.message
    return { problem: `${address ?? 'config'}: ${reason}` }
  }
}

// Serves a folder as the documentation asks a trust's web server to: with the
// security policy, the MIME types and the caching that the widget counts on.
//
//   node scripts/serve.mjs [folder] [port]     (dist and 8080; PORT works too)
//
// `trunk serve` is not used for this: it adds an inline script, which the
// policy refuses, and answers a missing file with the demo page.
import { createServer } from 'node:http'
import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

// The standalone edition is inline by nature and carries a policy of its own.
const carriesItsOwnPolicy = /\/toolkit-standalone\.html$/

// A name with a hash in it never means anything else, so it may be kept for ever.
const hashed = /-[0-9a-f]{8}\.[a-z]+$/

function headersFor(path) {
  const headers = {
    'X-Content-Type-Options': 'nosniff',
    // An intranet address must not leave the intranet. Within it the trust's
    // own statistics still see where a reader came from.
    'Referrer-Policy': 'same-origin',
    // In a sandboxed frame the page's origin is `null`, and its own engine
    // then comes from another origin. Nothing here is secret.
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (path.endsWith('.html') && !carriesItsOwnPolicy.test(path)) {
    headers['Content-Security-Policy'] = policy
  }
  return headers
}

function refuse(response, status, text, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers })
  response.end(`${status} ${text}\n`)
}

function answer(files, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'Method not allowed', { Allow: 'GET, HEAD' })
  }
  const [path, query = ''] = request.url.split(/(?=\?)/, 2)
  // Only a folder has a page that is not named: `/toolkit` is not `toolkit.html`
  // on a trust's server, and so not here.
  const file = path.endsWith('/') ? `${path}index.html` : path
  request.url = file + query
  for (const [name, value] of Object.entries(headersFor(file))) response.setHeader(name, value)
  files(request, response, () => {
    response.setHeader('Cache-Control', 'no-store')
    refuse(response, 404, 'Not found')
  })
}

/**
 * Starts the server on 127.0.0.1. A busy port gets the next one; port 0 is any
 * free one. Resolves to `{ url, server, close }`.
 */
export async function serve({ root = 'dist', port = 8080 } = {}) {
  const folder = resolve(root)
  if (!existsSync(folder)) throw new Error(`${folder} is not there; \`make dist\` makes it.`)
  // `dev` reads each file as it is now, so a new build needs no new server.
  const files = sirv(folder, { dev: true, etag: true, extensions: [] })
  const server = createServer((request, response) => answer(files, request, response))
  await listen(server, port)
  return {
    server,
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections() }),
  }
}

async function listen(server, first) {
  const last = first === 0 ? 0 : first + 50
  for (let port = first; ; port += 1) {
    try {
      return await new Promise((listening, failed) => {
        server.once('error', failed)
        server.listen(port, '127.0.0.1', () => { server.off('error', failed); listening() })
      })
    } catch (problem) {
      if (problem.code !== 'EADDRINUSE' || port === last) throw problem
      console.log(`Port ${port} is busy; trying ${port + 1}.`)
    }
  }
}

async function main() {
  const [root = 'dist', given = process.env.PORT || '8080'] = process.argv.slice(2)
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65485) {
    throw new Error(`"${given}" is not a port that can be used.`)
  }
  const { url } = await serve({ root, port })
  console.log(`Serving ${root}/ until you press Ctrl+C.`)
  console.log(url)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((problem) => {
    console.error(`serve: ${problem.message}`)
    process.exit(1)
  })
}

// Real web servers, started with the settings that docs/servers.md tells people
// to paste: taken from the page itself, so that the page stays right.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { distFolder, root } from './machine.mjs'

const bringsThem = 'scripts/setup.sh test'
// The page's own folder, which is exchanged for one of the test.
const folderOnPage = '/srv/www/toolkit'
// Whom a server may not do without when root starts it.
const nobody = 65534

/** Starts nginx or Apache (`kind`) on a free port; resolves to `{ url, stop }`. */
export async function startServer(kind) {
  const { program, settings, options } = kinds[kind]
  const found = where(program)
  const folder = mkdtempSync(join(tmpdir(), `toolkit-${kind}-`))
  // A copy, because whoever the server runs as may not read ours.
  cpSync(distFolder, join(folder, 'www'), { recursive: true })
  mkdirSync(join(folder, 'logs'))
  const port = await freePort()
  const config = join(folder, 'server.conf')
  writeFileSync(config, settings({ folder, port, block: blockOf(kind).replaceAll(folderOnPage, join(folder, 'www')) }))

  const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
  if (user.uid) handOver(folder)
  const server = spawn(found, options(folder, config), { ...user, stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = async () => {
    if (server.exitCode === null) await new Promise((ended) => { server.once('exit', ended); server.kill() })
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await answers(server, port, folder)
  } catch (problem) {
    await stop()
    throw problem
  }
  return { url: `http://127.0.0.1:${port}`, stop }
}

/** The settings of the page for `kind`, those for compression where the page puts them. */
function blockOf(kind) {
  const page = readFileSync(join(root, 'docs/servers.md'), 'utf8')
  const blocks = [...page.matchAll(new RegExp(`^\`\`\`${kind}\n(.*?)^\`\`\``, 'gms'))].map(([, block]) => block)
  if (blocks.length !== 2) throw new Error(`docs/servers.md: expected 2 blocks for ${kind}, the settings and compression; found ${blocks.length}`)
  const [settings, compression] = blocks
  const end = settings.lastIndexOf(kind === 'nginx' ? '}' : '</Directory>')
  return settings.slice(0, end) + compression + settings.slice(end)
}

const kinds = {
  nginx: {
    program: 'TOOLKIT_NGINX',
    options: (folder, config) => ['-p', folder, '-e', join(folder, 'logs/error.log'), '-c', config],
    // The rule for files by their ending is what a site has already and must not win.
    settings: ({ folder, port, block }) => `
      daemon off; worker_processes 1; pid ${folder}/nginx.pid;
      events { }
      http {
        access_log off;
        ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
        server {
          listen 127.0.0.1:${port};
          root ${folder}/none;
          location ~* \\.(js|css|html|wasm|bin)$ { return 410; }
          ${block}
        }
      }`,
  },
  apache: {
    program: 'TOOLKIT_APACHE',
    options: (folder, config) => ['-d', folder, '-f', config, '-D', 'FOREGROUND'],
    // A site that lets everything expire after a day is what there often is.
    settings: ({ folder, port, block }) => `
      ServerName 127.0.0.1
      Listen 127.0.0.1:${port}
      PidFile ${folder}/apache.pid
      ErrorLog ${folder}/logs/error.log
      ${modules.map(loadModule).join('\n')}
      TypesConfig /dev/null
      DocumentRoot ${folder}/logs
      ExpiresActive On
      ExpiresDefault "access plus 1 day"
      ${block}`,
  },
}

const modules = ['mpm_event', 'authz_core', 'alias', 'mime', 'headers', 'expires', 'filter', 'deflate', 'brotli', 'unixd', 'dir']

// Apache's modules lie elsewhere on every system, and some are part of the program.
function loadModule(name) {
  const folders = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/libexec/apache2', '/usr/local/libexec/apache24']
  const folder = folders.find((folder) => existsSync(folder))
  if (!folder) throw new Error(`Apache's modules are in none of ${folders.join(', ')}`)
  const file = join(folder, `mod_${name}.so`)
  return existsSync(file) ? `LoadModule ${name}_module ${file}` : ''
}

// --- Running them ---------------------------------------------------------------

/** The program that scripts/env.sh finds. */
function where(variable) {
  const found = process.env[variable] ??
    spawnSync('bash', ['-c', `. scripts/env.sh && printf %s "$${variable}"`], { cwd: root, encoding: 'utf8' }).stdout
  if (!found) throw new Error(`${variable.slice('TOOLKIT_'.length).toLowerCase()} is not on this machine; \`${bringsThem}\` brings it`)
  return found
}

function handOver(folder) {
  for (const path of [folder, ...readdirSync(folder, { recursive: true }).map((name) => join(folder, name))]) {
    chownSync(path, nobody, nobody)
  }
}

function freePort() {
  return new Promise((free, failed) => {
    const server = createServer().once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => free(port))
    })
  })
}

/** Waits until the server answers; fails with its own words when it ends instead. */
async function answers(server, port, folder) {
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => { said += text })
  const ended = new Promise((_, failed) => {
    server.once('error', failed)
    server.once('exit', () => {
      const log = join(folder, 'logs/error.log')
      failed(new Error(`the server did not start: ${said}${existsSync(log) ? readFileSync(log, 'utf8') : ''}`))
    })
  })
  // Once it runs, its end is no failure.
  ended.catch(() => {})
  const asked = async () => {
    while (server.exitCode === null) {
      const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null)
      if (answer) return
      await new Promise((again) => setImmediate(again))
    }
  }
  await Promise.race([asked(), ended])
}

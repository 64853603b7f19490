// Writes src/share/domains.txt anew, the list of top-level domains by which addresses
// are found in a text. Takes files with one domain a line, or a JSON list of them, and
// joins them: IANA's list with the internationalised ones in Unicode, as the npm package
// `tlds` has it, and what twitter-text's `validGTLD` and `validCCTLD` name besides.
//
//   node scripts/domains.mjs tlds/index.json retired.txt
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

const list = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src/share/domains.txt')

// Each domain is a letter for how many bytes it begins with of the one before (`A` for
// none, `B` for one), and the rest of it. The most is what can be told before `a` begins.
const most = 'a'.charCodeAt() - 'A'.charCodeAt() - 1
function coded(domains) {
  let before = ''
  return domains.map((domain) => {
    let common = ''
    for (const [place, letter] of [...domain].entries()) {
      if ([...before][place] !== letter || Buffer.byteLength(common + letter) > most) break
      common += letter
    }
    before = domain
    return String.fromCharCode('A'.charCodeAt() + Buffer.byteLength(common)) + domain.slice(common.length)
  }).join('')
}

const read = (file) => {
  const text = readFileSync(file, 'utf8')
  return file.endsWith('.json') ? JSON.parse(text) : text.split(/\s+/)
}
const domains = [...new Set(process.argv.slice(2).flatMap(read))].filter(Boolean)
const strange = domains.find((domain) => domain !== domain.toLowerCase() || /[\s\-.A-Z]/.test(domain))
if (domains.length === 0 || strange) throw new Error(`expected domains in lower case without dots, found ${strange ?? 'none'}`)
const bytes = (text) => Buffer.from(text)
const text = coded(domains.sort((one, other) => Buffer.compare(bytes(one), bytes(other))))
writeFileSync(list, text)
console.log(`${domains.length} domains, ${bytes(text).length} bytes, ${brotliCompressSync(bytes(text)).length} with brotli 11`)

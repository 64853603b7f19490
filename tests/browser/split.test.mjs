// How the build splits the engine: on small modules, written as text.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { split } from '../../scripts/split.mjs'
import { expect, test } from './fixtures.mjs'
import { root } from './machine.mjs'

const folderOf = (path) => {
  mkdirSync(path, { recursive: true })
  return path
}

/** A module, with the names of its functions. */
function assembled(text, folder) {
  const [from, to] = ['in.wat', 'out.wasm'].map((name) => join(folder, name))
  writeFileSync(from, text)
  execFileSync(join(root, 'node_modules/.bin/wasm-as'), ['-g', from, '-o', to])
  return readFileSync(to)
}

// What is asked of `ask` goes to `crate::far`, which takes a helper of its own, one
// that both parts take, the memory, a global and something of JavaScript's.
const text = `(module
  (import "js" "told" (func $told (param i32)))
  (memory $memory 1)
  (global $calls (mut i32) (i32.const 0))
  (table $table 2 2 funcref)
  (elem (table $table) (i32.const 1) func $listed)
  (export "memory" (memory $memory))
  (export "ask" (func $ask))
  (export "near" (func $near))
  (func $ask (param $0 i32) (param $1 i64) (result i64) (call $"crate::far::h0123456789abcdef" (local.get $0) (local.get $1)))
  (func $near (param $0 i32) (result i32) (call $shared (local.get $0)))
  (func $shared (param $0 i32) (result i32) (i32.add (local.get $0) (i32.const 1)))
  (func $listed (param $0 i32) (result i32) (i32.mul (local.get $0) (i32.const 3)))
  (func $helper (param $0 i32) (result i32) (i32.store (i32.const 8) (local.get $0)) (i32.mul (local.get $0) (i32.const 2)))
  (func $"crate::far::h0123456789abcdef" (param $0 i32) (param $1 i64) (result i64)
    (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
    (call $told (global.get $calls))
    (i64.add (local.get $1) (i64.extend_i32_s (call $shared (call_indirect $table (param i32) (result i32) (call $helper (local.get $0)) (i32.const 1)))))))`

test('both parts together do what the whole did, and the first does without the rest what it can', async ({}, { outputDir }) => {
  const whole = assembled(text, folderOf(outputDir))
  const { first, rest } = split(whole, ['crate::far'], 0)
  const heard = []
  const js = { told: (number) => heard.push(number) }
  const { instance } = await WebAssembly.instantiate(first, { js })
  const { ask, near, memory } = instance.exports
  expect(near(4)).toBe(5)
  expect(() => ask(7, 1n)).toThrow(WebAssembly.RuntimeError)
  expect(heard).toEqual([])

  await WebAssembly.instantiate(rest, { a: instance.exports })
  const before = await WebAssembly.instantiate(whole, { js: { told: () => {} } })
  for (const [number, long] of [[7, 1n], [-3, 9_007_199_254_740_993n], [0, 0n]]) {
    expect(ask(number, long)).toBe(before.instance.exports.ask(number, long))
    expect(new Int32Array(memory.buffer)[2]).toBe(number)
  }
  expect(heard).toEqual([1, 2, 3])
})

test('a way that the engine does not have is told by its name', ({}, { outputDir }) => {
  const whole = assembled(text, folderOf(outputDir))
  expect(() => split(whole, ['crate::gone'], 0)).toThrow('found 0 functions crate::gone in the engine')
})

test('a way that may be called from anywhere is refused', ({}, { outputDir }) => {
  const whole = assembled(text.replace('func $listed)', 'func $listed $"crate::far::h0123456789abcdef")').replace('2 2 funcref', '3 3 funcref'), folderOf(outputDir))
  expect(() => split(whole, ['crate::far'], 0)).toThrow('is in the table of functions')
})

// Bytes as a module's text has them, and beside them what both parts read.
const table = 'a "quoted" \\ é\n\0z'
const told = String.raw`a \22quoted\22 \\ \c3\a9\n\00z`
const withData = (data) => text.replace('(export "ask"', `${data}\n  (export "ask"`)

test('a table between marks comes with the rest, at its place, and leaves zeros in the first part', async ({}, { outputDir }) => {
  const whole = assembled(withData(`(data (i32.const 1024) "before<beyond<${told}>beyond>after")`), folderOf(outputDir))
  const { first, rest } = split(whole, ['crate::far'], 1)
  const { instance } = await WebAssembly.instantiate(first, { js: { told: () => {} } })
  const marked = `<beyond<${table}>beyond>`
  const data = () => Buffer.from(instance.exports.memory.buffer).subarray(1024, 1024 + Buffer.byteLength(`before${marked}after`)).toString()
  expect(data()).toBe(`before${'\0'.repeat(Buffer.byteLength(marked))}after`)
  expect(first.includes('quoted')).toBe(false)
  await WebAssembly.instantiate(rest, { a: instance.exports })
  expect(data()).toBe(`before${marked}after`)
})

test('a table that is missing, or one whose end is, is told', ({}, { outputDir }) => {
  const folder = folderOf(outputDir)
  const gone = assembled(withData('(data (i32.const 1024) "words")'), folder)
  expect(() => split(gone, ['crate::far'], 1)).toThrow('found 0 tables')
  const twice = assembled(withData('(data (i32.const 1024) "<beyond<a>beyond><beyond<b>beyond>")'), folder)
  expect(() => split(twice, ['crate::far'], 1)).toThrow('found 2 tables')
  const open = assembled(withData('(data (i32.const 1024) "<beyond<a")'), folder)
  expect(() => split(open, ['crate::far'], 1)).toThrow('does not end')
})

test('the list of top-level domains takes at most 6 KB', () => {
  expect(brotliCompressSync(readFileSync(join(root, 'src/share/domains.txt'))).length).toBeLessThanOrEqual(6144)
})

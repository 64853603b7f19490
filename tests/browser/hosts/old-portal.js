// A page of an intranet that began about 2007: what its scripts did to the
// language's own objects, in the manner of Prototype.js 1.6 and of the scripts
// that SharePoint brings (MicrosoftAjax.js, init.js). Each of these broke a
// widget somewhere. Plain assignment makes a property that `for … in` finds.

// --- In the manner of Prototype.js 1.6 ---------------------------------------------

// Makes a list of anything that has a length; knows no iterators and no second
// argument.
window.$A = function (many) {
  if (!many) return []
  if (many.toArray) return many.toArray()
  var length = many.length || 0
  var list = new Array(length)
  while (length--) list[length] = many[length]
  return list
}
Array.from = window.$A

window.$ = function (element) {
  return typeof element === 'string' ? document.getElementById(element) : element
}

// Takes this and its arguments; what it returns has no name, no length and
// cannot be constructed as the bound function could.
Function.prototype.bind = function () {
  if (arguments.length < 2 && arguments[0] === undefined) return this
  var method = this
  var args = window.$A(arguments)
  var object = args.shift()
  return function () {
    return method.apply(object, args.concat(window.$A(arguments)))
  }
}
Function.prototype.curry = function () { return this.bind.apply(this, [null].concat(window.$A(arguments))) }
Function.prototype.defer = function () { window.setTimeout(this, 10) }

// JSON before browsers had it: to this day it makes JSON.stringify write an
// array as a string.
Array.prototype.toJSON = function () {
  return '[' + this.map(function (value) { return Object.toJSON(value) }).join(', ') + ']'
}
String.prototype.toJSON = function () { return '"' + this.replace(/"/g, '\\"') + '"' }
Number.prototype.toJSON = function () { return isFinite(this) ? String(this) : 'null' }
Object.toJSON = function (value) {
  return value && value.toJSON ? value.toJSON() : String(value)
}

Array.prototype.each = function (look) { for (var i = 0; i < this.length; i++) look(this[i], i) }
Array.prototype.first = function () { return this[0] }
Array.prototype.last = function () { return this[this.length - 1] }
Array.prototype.clear = function () { this.length = 0; return this }
Array.prototype.without = function (value) { return this.filter(function (one) { return one !== value }) }
Array.prototype.toArray = function () { return this.slice(0) }
Array.prototype.reverse = (function (native) {
  return function (inline) { return native.call(inline === false ? this.toArray() : this) }
})(Array.prototype.reverse)

String.prototype.strip = function () { return this.replace(/^\s+|\s+$/g, '') }
String.prototype.startsWith = function (pattern) { return this.indexOf(pattern) === 0 }
String.prototype.endsWith = function (pattern) {
  var from = this.length - pattern.length
  return from >= 0 && this.lastIndexOf(pattern) === from
}

Element.prototype.show = function () { this.style.display = ''; return this }
Element.prototype.hide = function () { this.style.display = 'none'; return this }
Element.prototype.visible = function () { return this.style.display !== 'none' }
Element.prototype.update = function (text) { this.textContent = text; return this }
// Fails on what is on no page.
Element.prototype.remove = function () { this.parentNode.removeChild(this); return this }

// --- In the manner of MicrosoftAjax.js and init.js ------------------------------------

Object.prototype.inheritsFrom = function (parent) { this.parent = parent }

String.prototype.trim = function () { return this.replace(/^\s+|\s+$/g, '') }
String.format = function (text) {
  var args = arguments
  return text.replace(/\{(\d+)\}/g, function (_, number) { return args[Number(number) + 1] })
}
Array.add = function (list, item) { list[list.length] = item }
Array.contains = function (list, item) { return list.indexOf(item) >= 0 }
Array.clone = function (list) { return list.length === 1 ? [list[0]] : Array.apply(null, list) }
Array.parse = function (text) { return text ? JSON.parse(text) : [] }
Date.prototype.format = function (form) { return form === 'd' ? this.getDate() + '/' + (this.getMonth() + 1) : String(this) }
Date.prototype.localeFormat = Date.prototype.format
Error.create = function (message) { return new Error(message) }
Function.emptyMethod = function () {}
Function.createDelegate = function (object, method) {
  return function () { return method.apply(object, arguments) }
}
window.Type = Function
window.Sys = { Application: {} }
window.$get = window.$
window.$find = window.$addHandler = function () { return null }
window._spBodyOnLoadFunctionNames = []
window.ULS = true

/** Tells the page of something that went wrong in `element`. */
export const tell = (element, kind, message) => element.dispatchEvent(
  new CustomEvent('toolkit-error', { bubbles: true, composed: true, detail: { kind, message } }))

// A drawing as pixels: not every network takes a drawing.

/**
 * Draws `svg`, which says its width and height, and returns it as PNG. Rejects where the
 * browser does not do it: some let no page read what it has drawn.
 */
export const pixels = async (svg) => {
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
  await image.decode()
  const { width, height } = image
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  canvas.getContext('2d').drawImage(image, 0, 0)
  const blob = await new Promise((resolve) => canvas.toBlob(resolve))
  if (!blob) throw new Error('no picture was made')
  return blob
}

/** Gives a file to the reader. */
export const download = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob)
  const anchor = Object.assign(document.createElement('a'), { href: url, download: name })
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** Saves an SVG text as a file. */
export const saveSvg = (svg: string, name: string): void => download(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`)

/** Saves an SVG text as a PNG, `scale` times as large. Rejects where the browser cannot draw it. */
export const savePng = async (svg: string, name: string, scale: number): Promise<void> => {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width * scale, height: image.height * scale })
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (blob === null) throw new Error('the picture is too large for this browser')
    download(blob, `${name}.png`)
  } finally {
    URL.revokeObjectURL(url)
  }
}

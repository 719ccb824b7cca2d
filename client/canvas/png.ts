import { svgOf } from '../../picture/svg.ts'
import type { Size } from './camera.ts'
import { measure } from './measure.ts'
import type { CanvasProps } from './props.ts'

/** The scene as a PNG of a size times a scale, drawn from the model as the SVG is. */
export const pngOf = (
  { scene, theme, language, labelSize = 'desk', label }: CanvasProps,
  { width, height }: Size,
  scale: number,
): Promise<Blob> => {
  const caption = { title: label, date: '', filters: '', coverage: '' }
  return rasterised(svgOf(scene, { theme, language, labelSize, width, height, measure, caption }), width * scale, height * scale)
}

/** An SVG as a PNG of so many pixels. */
export const rasterised = async (svg: string, width: number, height: number): Promise<Blob> => {
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: Math.round(width), height: Math.round(height) })
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser gave no picture'))), 'image/png')
  })
}

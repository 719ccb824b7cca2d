/** A text as XML takes it. */
export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

type Attributes = Record<string, string | number | undefined>

const shown = (value: string | number): string => (typeof value === 'number' ? String(Math.round(value * 100) / 100) : escape(value))

/** An element of SVG; attributes that are undefined are left out. */
export const element = (name: string, attributes: Attributes, ...children: readonly string[]): string => {
  const list = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${shown(value)}"`]))
  return children.length === 0 ? `<${name}${list.join('')}/>` : `<${name}${list.join('')}>${children.join('')}</${name}>`
}

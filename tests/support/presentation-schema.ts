import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

const [fill, effects] = ['a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill', 'a:effectLst|a:effectDag']

/** The order in which ECMA-376 (part 1, PresentationML and DrawingML) has the children of an element; `*` stands for any number of them. */
const sequences: Readonly<Record<string, readonly string[]>> = {
  'p:sld': ['p:cSld', 'p:clrMapOvr', 'p:transition', 'p:timing', 'p:extLst'],
  'p:notes': ['p:cSld', 'p:clrMapOvr', 'p:extLst'],
  'p:cSld': ['p:bg', 'p:spTree', 'p:custDataLst', 'p:controls', 'p:extLst'],
  'p:spTree': ['p:nvGrpSpPr', 'p:grpSpPr', 'p:sp|p:graphicFrame|p:cxnSp|p:pic|p:grpSp*', 'p:extLst'],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:style', 'p:txBody', 'p:extLst'],
  'p:nvSpPr': ['p:cNvPr', 'p:cNvSpPr', 'p:nvPr'],
  'p:cxnSp': ['p:nvCxnSpPr', 'p:spPr', 'p:style', 'p:extLst'],
  'p:graphicFrame': ['p:nvGraphicFramePr', 'p:xfrm', 'a:graphic', 'p:extLst'],
  'p:spPr': ['a:xfrm', 'a:custGeom|a:prstGeom', fill, 'a:ln', effects, 'a:scene3d', 'a:sp3d', 'a:extLst'],
  'a:xfrm': ['a:off', 'a:ext', 'a:chOff', 'a:chExt'],
  'p:xfrm': ['a:off', 'a:ext'],
  'a:custGeom': ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst', 'a:rect', 'a:pathLst'],
  'a:ln': [fill, 'a:prstDash|a:custDash', 'a:round|a:bevel|a:miter', 'a:headEnd', 'a:tailEnd', 'a:extLst'],
  'p:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p*'],
  'a:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p*'],
  'a:p': ['a:pPr', 'a:r|a:br|a:fld*', 'a:endParaRPr'],
  'a:r': ['a:rPr', 'a:t'],
  'a:rPr': ['a:ln', fill, effects, 'a:highlight', 'a:latin', 'a:ea', 'a:cs', 'a:sym', 'a:hlinkClick', 'a:hlinkMouseOver', 'a:extLst'],
  'a:tbl': ['a:tblPr', 'a:tblGrid', 'a:tr*'],
  'a:tblGrid': ['a:gridCol*'],
  'a:tr': ['a:tc*', 'a:extLst'],
  'a:tc': ['a:txBody', 'a:tcPr', 'a:extLst'],
  'a:tcPr': ['a:lnL', 'a:lnR', 'a:lnT', 'a:lnB', 'a:lnTlToBr', 'a:lnBlToTr', 'a:cell3D', fill, 'a:headers', 'a:extLst'],
}

const childrenOf = (element: Element): Element[] => Array.from(element.childNodes).filter((one): one is Element => one.nodeType === 1)

/** What of an element's children does not stand where the schema has it. */
const wrongIn = (element: Element): string[] => {
  const order = sequences[element.nodeName]
  if (order === undefined) return []
  let [at, met] = [0, 0]
  return childrenOf(element).flatMap(({ nodeName }) => {
    const fits = (place: number) => (order[place] ?? '').replace('*', '').split('|').includes(nodeName)
    const isMany = order[at]?.endsWith('*') === true
    if (fits(at) && (met === 0 || isMany)) {
      met += 1
      return []
    }
    const next = order.findIndex((_, place) => place > at && fits(place))
    if (next < 0) return [`${nodeName} in ${element.nodeName}`]
    ;[at, met] = [next, 1]
    return []
  })
}

const walked = (element: Element): Element[] => [element, ...childrenOf(element).flatMap(walked)]

/** What in the parts of a PowerPoint file is not as its schema has it: order of elements, ids, widths of tables, relations to parts that are not there. */
export const faultsOfPptx = (bytes: Uint8Array): string[] => {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts)
  const read = (name: string) => new DOMParser().parseFromString(strFromU8(parts[name] ?? new Uint8Array()), 'text/xml').documentElement
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())
  const untyped = names.filter((name) => {
    const ending = name.slice(name.lastIndexOf('.') + 1)
    return (
      !name.endsWith('/') &&
      name !== '[Content_Types].xml' &&
      !types.includes(`PartName="/${name}"`) &&
      !types.includes(`Extension="${ending}"`)
    )
  })
  const drawn = names.filter((name) => /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/.test(name))
  const inParts = drawn.flatMap((name) => {
    const all = walked(read(name))
    const ids = all.filter(({ nodeName }) => nodeName === 'p:cNvPr').map((one) => one.getAttribute('id'))
    const tables = all.filter(({ nodeName }) => nodeName === 'a:tbl')
    const uneven = tables.filter((table) => {
      const columns = walked(table).filter(({ nodeName }) => nodeName === 'a:gridCol').length
      return childrenOf(table).some(
        (row) => row.nodeName === 'a:tr' && childrenOf(row).filter(({ nodeName }) => nodeName === 'a:tc').length !== columns,
      )
    })
    return [
      ...all.flatMap(wrongIn),
      ...(new Set(ids).size === ids.length ? [] : ['an id stands twice']),
      ...uneven.map(() => 'a row of a table has not as many cells as it has columns'),
    ].map((fault) => `${name}: ${fault}`)
  })
  const lost = names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const folder = name.replace(/_rels\/[^/]+$/, '')
      return walked(read(name)).flatMap((one) => {
        const target = one.getAttribute('Target')
        if (one.nodeName !== 'Relationship' || target === null || one.getAttribute('TargetMode') === 'External') return []
        const path = new URL(target, `file:///${folder}`).pathname.slice(1)
        return parts[path] === undefined ? [`${name}: ${target} is not there`] : []
      })
    })
  return [...untyped.map((name) => `${name} has no type`), ...inParts, ...lost]
}

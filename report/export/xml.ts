const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
}

/** Text for an XML element or attribute; characters that XML 1.0 does not have are left out. */
export const xmlText = (text: string | number | boolean): string =>
  String(text)
    // Halves of characters, control characters and the two non-characters: no XML document may hold them.
    .replaceAll(/\p{Cs}/gu, '')
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll(/[&<>"\n\t\r]/g, (character) => entities[character] ?? '')

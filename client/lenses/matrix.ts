/** How strongly a cell is shaded, from 0 to 5, by the root of its share of the greatest: small numbers stay told apart. */
export const heat = (events: number, greatest: number): number =>
  events === 0 || greatest === 0 ? 0 : Math.max(1, Math.round(5 * Math.sqrt(events / greatest)))

const arrows: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The cell to which a key leads, within the table. */
export const cellAfter = (
  key: string,
  [row, column]: readonly [number, number],
  rows: number,
  columns: number,
): [number, number] | null => {
  const within = (value: number, size: number) => Math.max(0, Math.min(size - 1, value))
  if (key === 'Home') return [row, 0]
  if (key === 'End') return [row, columns - 1]
  const step = arrows[key]
  return step === undefined ? null : [within(row + step[0], rows), within(column + step[1], columns)]
}

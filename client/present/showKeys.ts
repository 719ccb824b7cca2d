import type { Turn } from './showing.ts'

/** What a key does while something is shown. */
export type ShowAct = Turn | 'black' | 'all' | 'notes' | 'full' | 'leave'

/** Keys by what they are called; a clicker sends the Page keys and the point, some send F5. */
const byKey: Readonly<Record<string, ShowAct>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  '.': 'black',
  Escape: 'leave',
}
/** Letters by where they lie, so that they work on a Russian keyboard. */
const byCode: Readonly<Record<string, ShowAct>> = { KeyB: 'black', KeyO: 'all', KeyN: 'notes', KeyF: 'full' }

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a pressed key does; undefined where it is none of the showing's. */
export const actOfKey = ({ key, code, ctrlKey, metaKey, altKey }: Pressed): ShowAct | undefined =>
  ctrlKey || metaKey || altKey ? undefined : (byCode[code] ?? byKey[key])

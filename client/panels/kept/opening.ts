import type { View } from '../../../graph/view.ts'
import { currentView, takeStep } from '../../app/store.ts'

/** What of the screen is kept: all of it but that it is being shown. */
export const viewToKeep = (): View => ({ ...currentView(), presenting: false, show: null })

/** Goes to a kept view. */
export const openView = (name: string, view: View): void => takeStep(() => ({ ...view, presenting: false, show: null }), 'kept', name)

/** The address that opens the newest version of a kept view. */
export const addressOfKept = (id: string): string => `${location.origin}/?view=${encodeURIComponent(id).replaceAll('%2F', '/')}`

/** The kept view that an address asks for. */
export const keptInAddress = (address: string): string | null => new URL(address, 'http://localhost').searchParams.get('view')

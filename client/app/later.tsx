import { Component, type ComponentType, lazy, type ReactNode } from 'react'
import { Failed } from '../panels/states.tsx'
import { Trouble } from './trouble.ts'

/** A part of the explorer that is fetched when it is first shown; where the server is gone that is told like any other call. */
export const later = (fetch: () => Promise<ComponentType>) =>
  lazy(() =>
    fetch().then(
      (part) => ({ default: part }),
      (error: unknown) => {
        throw new Trouble('offline', String(error))
      },
    ),
  )

/** Stands in for a part that failed: says why, and offers to open the page anew. */
export class Guard extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null }
  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }
  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <div className="lens-middle">
        <Failed error={error} retry={() => location.reload()} />
      </div>
    )
  }
}

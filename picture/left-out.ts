import type { Scene } from './view.ts'

/** A scene without some things, and without what hung on them. */
export const leaveOut = (scene: Scene, ids: ReadonlySet<string>): Scene =>
  ids.size === 0
    ? scene
    : {
        ...scene,
        things: scene.things.filter(({ id }) => !ids.has(id)),
        links: scene.links.filter(({ from, to }) => !ids.has(from) && !ids.has(to)),
        groups: scene.groups.filter(({ hub }) => !ids.has(hub)),
      }

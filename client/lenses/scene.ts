import { useMemo } from 'react'
import { partsIn } from '../../picture/of-view.ts'
import { sceneOf } from '../../picture/viewed.ts'
import { useHome, useSubgraph, useTopicMembers, useWhole } from '../app/queries.ts'
import { useView } from '../app/store.ts'
import { useLanguage } from '../app/words.ts'
import { useComparison } from '../panels/compare/useComparison.ts'

/** The scene of the shown view, and how its question stands. */
export const useScene = () => {
  const language = useLanguage()
  const view = useView((view) => view)
  const subgraph = useSubgraph(view.things)
  const home = useHome().data?.home.country ?? ''
  const whole = useWhole().data
  const topicMembers = useTopicMembers(view.filter.topics)
  const comparison = useComparison().data
  const parts = useMemo(() => partsIn(whole ?? { parts: [] }), [whole])
  const scene = useMemo(
    () =>
      sceneOf(
        view,
        subgraph.data ?? { things: [], links: [] },
        { partOf: (code) => parts.get(code), topicMembers, homeCountry: home, comparison },
        language,
      ),
    [view, subgraph.data, parts, topicMembers, home, comparison, language],
  )
  return { scene, view, subgraph }
}

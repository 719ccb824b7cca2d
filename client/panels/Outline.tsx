import { Stack, Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThingBrief } from '../../graph/answers.ts'
import { type LinkKind, thingKindNames } from '../../graph/kinds.ts'
import type { Scene } from '../../picture/view.ts'
import { useDesk } from '../app/desk.ts'
import { select } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { headingOf, linkInWords, nameOf, useLanguage } from '../app/words.ts'
import { ChangeMark } from './compare/ChangeMark.tsx'
import { KindMark } from './KindMark.tsx'
import { useOneStop } from './useOneStop.ts'

export interface OutlineLink {
  link: LinkKind
  direction: 'out' | 'in'
  neighbours: ThingBrief[]
}

/** The neighbours of a thing among what is on the screen, by link and direction. */
export const outlineOf = (scene: Pick<Scene, 'things' | 'links' | 'hidden'>, id: string): OutlineLink[] => {
  const hidden = new Set(scene.hidden)
  const known = new Map(scene.things.map((thing) => [thing.id, thing]))
  const groups = new Map<string, OutlineLink>()
  for (const link of scene.links) {
    if (hidden.has(link.id) || (link.from !== id && link.to !== id)) continue
    const direction = link.from === id ? 'out' : 'in'
    const neighbour = known.get(direction === 'out' ? link.to : link.from)
    if (neighbour === undefined || hidden.has(neighbour.id)) continue
    const key = `${link.kind} ${direction}`
    const group = groups.get(key) ?? { link: link.kind, direction, neighbours: [] }
    group.neighbours.push(neighbour)
    groups.set(key, group)
  }
  return [...groups.values()]
}

const Entry = ({ scene, thing }: { scene: Scene; thing: ThingBrief }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const isSelected = scene.selected.includes(thing.id)
  const change = scene.changes?.[thing.id]
  const links = useMemo(() => outlineOf(scene, thing.id), [scene, thing.id])
  const name = nameOf(thing, language)
  const count = links.reduce((sum, { neighbours }) => sum + neighbours.length, 0)
  return (
    <li>
      <span className="outline-row" data-selected={isSelected}>
        <UnstyledButton
          aria-expanded={isOpen}
          aria-label={t('outline.links', { name, count })}
          tabIndex={-1}
          onClick={() => setOpen(!isOpen)}
          className="outline-fold"
        >
          {isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        </UnstyledButton>
        <UnstyledButton
          data-stop
          tabIndex={-1}
          aria-current={isSelected}
          className="outline-name"
          onClick={() => takeStep(select(thing.id), 'card', name)}
        >
          <KindMark kind={thing.kind} size={12} />
          <Text size="sm" component="span" className="words">
            {name}
          </Text>
          <Text size="xs" c="dimmed" component="span">
            {count}
          </Text>
          {change !== undefined && <ChangeMark change={change} />}
        </UnstyledButton>
      </span>
      {isOpen && (
        <ul className="outline">
          {links.length === 0 && <Text size="xs">{t('outline.none')}</Text>}
          {links.map(({ link, direction, neighbours }) => (
            <li key={`${link} ${direction}`}>
              <Text size="xs" c="dimmed">
                {linkInWords(link, direction, language)}
              </Text>
              <ul className="outline">
                {neighbours.map((neighbour) => (
                  <li key={neighbour.id}>
                    <UnstyledButton
                      data-stop
                      tabIndex={-1}
                      className="outline-name"
                      onClick={() => takeStep(select(neighbour.id), 'card', nameOf(neighbour, language))}
                    >
                      <KindMark kind={neighbour.kind} size={12} />
                      <Text size="sm" component="span" className="words">
                        {nameOf(neighbour, language)}
                      </Text>
                    </UnstyledButton>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** What is on the canvas as a list that one can walk: things by kind, their links, their neighbours. In step with the canvas. */
export const Outline = ({ scene }: { scene: Scene }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const hidden = useView(({ hidden }) => hidden)
  const seen = useMemo(() => {
    const gone = new Set(scene.hidden)
    return scene.things.filter(({ id }) => !gone.has(id))
  }, [scene])
  const groups = scene.groups.filter(({ id }) => !scene.hidden.includes(id))
  const list = useOneStop()
  const openHeap = useDesk(({ openHeap }) => openHeap)
  const nameOfHub = (hub: string) => {
    const thing = seen.find(({ id }) => id === hub)
    return thing === undefined ? '' : nameOf(thing, language)
  }
  if (seen.length === 0) return <Text size="sm">{t('outline.empty')}</Text>
  return (
    <Stack gap="xs" {...list}>
      <Text size="xs" c="dimmed">
        {t('outline.keys')}
      </Text>
      {thingKindNames
        .filter((kind) => !hidden.includes(kind) && seen.some((thing) => thing.kind === kind))
        .map((kind) => (
          <section key={kind} aria-label={headingOf(kind, language)}>
            <Text size="xs" fw={600} c="dimmed">
              {headingOf(kind, language)}
            </Text>
            <ul className="outline outline-top">
              {seen
                .filter((thing) => thing.kind === kind)
                .map((thing) => (
                  <Entry key={thing.id} scene={scene} thing={thing} />
                ))}
            </ul>
          </section>
        ))}
      {groups.length > 0 && (
        <section aria-label={t('outline.groups')}>
          <Text size="xs" fw={600} c="dimmed">
            {t('outline.groups')}
          </Text>
          <ul className="outline outline-top">
            {groups.map(({ id, hub, kind, label }) => (
              <li key={id}>
                <UnstyledButton data-stop tabIndex={-1} className="outline-name" onClick={() => openHeap(id)}>
                  <KindMark kind={kind} size={12} />
                  <Text size="sm" component="span" className="words">
                    {nameOfHub(hub)}: {label}
                  </Text>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  )
}

import { Modal, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThingKind } from '../../graph/kinds.ts'
import { guestKinds } from '../../graph/meeting.ts'
import { useDesk } from '../app/desk.ts'
import { useCountries, useSubgraph } from '../app/queries.ts'
import { setPath } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { type Choice, type Choosing, choosing, type Finding, finding, type Targeted } from '../app/targets.ts'
import { useLanguage } from '../app/words.ts'
import { addSlide } from '../present/slides.ts'
import { useViewInWords } from '../present/useViewInWords.ts'
import { keptOf, useKeeping, useKeptList } from './kept/keeping.ts'
import { openView, viewToKeep } from './kept/opening.ts'
import { Loading } from './states.tsx'
import { ThingPicker } from './ThingPicker.tsx'

/** A field over what there is to choose from; choosing is the act. */
const OneOfMany = ({ choices, act }: { choices: readonly string[]; act: (at: number) => void }) => {
  const { t } = useTranslation()
  if (choices.length === 0) return <Text size="sm">{t('target.empty')}</Text>
  return (
    <Select
      data-autofocus
      searchable
      label={t('target.which')}
      placeholder={t('palette.placeholder')}
      nothingFoundMessage={t('palette.nothing')}
      limit={200}
      data={choices.map((label, at) => ({ value: String(at), label }))}
      value={null}
      onChange={(value) => value !== null && act(Number(value))}
    />
  )
}

const AskChoice = ({ action, done }: { action: Choosing; done: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const view = useView((view) => view)
  const known = useSubgraph(view.things).data ?? { things: [], links: [], complete: true }
  const countries = useCountries()
  const choices: readonly Choice[] = choosing[action]({ view, known, countries, language, t })
  const act = (at: number) => {
    const chosen = choices[at]
    if (chosen !== undefined) takeStep(chosen.step, chosen.key, chosen.label)
    done()
  }
  return <OneOfMany choices={choices.map(({ label }) => label)} act={act} />
}

const kindsFor: Partial<Record<Finding, readonly ThingKind[]>> = { meetOf: guestKinds }

const AskThing = ({ action, done }: { action: Finding; done: () => void }) => {
  const { t } = useTranslation()
  const choose = useDesk(({ choose }) => choose)
  const [from, setFrom] = useState<string | null>(null)
  const kinds = kindsFor[action]
  const take = (id: string | null) => {
    if (id === null) return
    const step = finding[action]?.(id)
    if (step !== undefined) takeStep(step.step, step.key)
    else choose(id)
    done()
  }
  if (action !== 'pathOf')
    return <ThingPicker isFirst id={null} label={t('target.which')} {...(kinds === undefined ? {} : { kinds })} choose={take} />
  return (
    <Stack gap="sm">
      <ThingPicker isFirst id={from} label={t('target.from')} choose={setFrom} />
      <ThingPicker
        id={null}
        label={t('target.to')}
        choose={(to) => {
          if (from === null || to === null) return
          takeStep(setPath({ from, to }), 'path')
          done()
        }}
      />
    </Stack>
  )
}

/** A saved view to open, or a presentation that gets what is on the screen as its last slide. */
const AskKept = ({ action, done }: { action: 'keptOf' | 'presentationOf'; done: () => void }) => {
  const kind = action === 'keptOf' ? 'view' : 'presentation'
  const { data } = useKeptList(kind)
  const { change } = useKeeping()
  const inWords = useViewInWords()
  if (data === undefined) return <Loading lines={2} />
  const act = async (at: number) => {
    const chosen = data.items[at]
    done()
    if (chosen === undefined) return
    if (kind === 'view') {
      const { name, body } = await keptOf('view', chosen.id)
      openView(name, body.view)
      return
    }
    const { id, version, body } = await keptOf('presentation', chosen.id)
    const view = viewToKeep()
    change.mutate({ id, version, body: { ...body, slides: addSlide(inWords(view), view)(body.slides) } })
  }
  return <OneOfMany choices={data.items.map(({ name }) => name)} act={(at) => void act(at)} />
}

const isFinding = (action: Targeted): action is Finding => action in finding
const isChoosing = (action: Targeted): action is Choosing => action in choosing

const Body = ({ action, done }: { action: Targeted; done: () => void }) => {
  if (isFinding(action)) return <AskThing action={action} done={done} />
  return isChoosing(action) ? <AskChoice action={action} done={done} /> : <AskKept action={action} done={done} />
}

/** The palette's second step: what the chosen action is to be done with. */
export const AskTarget = () => {
  const { t } = useTranslation()
  const { targeting, target } = useDesk()
  const done = () => target(null)
  return (
    <Modal
      opened={targeting !== null}
      onClose={done}
      title={<Text fw={600}>{t(targeting === null ? 'target.title' : `target.${targeting}`)}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {targeting !== null && <Body key={targeting} action={targeting} done={done} />}
    </Modal>
  )
}

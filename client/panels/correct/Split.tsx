import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { IconArrowsSplit } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TellingPlace } from '../../../graph/answers.ts'
import type { Decision } from '../../../graph/decisions.ts'
import { isThingKind } from '../../../graph/kinds.ts'
import type { Link, Thing } from '../../../graph/things.ts'
import { asked } from '../../app/queries.ts'
import { select } from '../../app/steps.ts'
import { takeStep } from '../../app/store.ts'
import { linkInWords, nameOf, useLanguage, usePlaceInWords } from '../../app/words.ts'
import { Help } from '../Help.tsx'
import { Failed, Loading, Nothing } from '../states.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { movedTo, nobody, OtherThing } from './OtherThing.tsx'

const most = 200
const placeKey = ({ document, from, to }: TellingPlace): string => `${document} ${from} ${to}`
const useTellings = (id: string) => useQuery(asked('tellings', { params: { id }, query: { limit: most } }))
/** What a decision needs of chosen places: everything that is said there. */
const tellingsAt = (places: readonly TellingPlace[]) =>
  places.flatMap(({ document, from, to, says }) => says.map(({ about }) => ({ document, from, to, about })))

const Place = ({ place }: { place: TellingPlace }) => {
  const language = useLanguage()
  const inWords = usePlaceInWords()
  const links = place.says.flatMap(({ kind, with: other }) =>
    other === undefined || isThingKind(kind) ? [] : [`${linkInWords(kind, 'out', language)}: ${nameOf(other, language)}`],
  )
  return (
    <Checkbox
      value={placeKey(place)}
      label={place.quote}
      description={[`${place.documentName} · ${inWords(place.locator)}`, ...links].join(' · ')}
      classNames={{ label: 'telling-words', description: 'words' }}
    />
  )
}

const SplitForm = ({ thing, close }: { thing: Thing; close: () => void }) => {
  const { t } = useTranslation()
  const { data, error, refetch } = useTellings(thing.id)
  const [chosen, setChosen] = useState<string[]>([])
  const [other, setOther] = useState(nobody)
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading lines={8} />
  if (data.items.length === 0) return <Nothing title={t('sources.none')} icon={<IconArrowsSplit size={40} />} />
  const places = data.items.filter((place) => chosen.includes(placeKey(place)))
  const to = movedTo(thing.id, thing.kind, other)
  const wish = to === null || places.length === 0 ? null : { kind: 'move' as const, ...to, tellings: tellingsAt(places) }
  const taken = (decision: Decision) => {
    close()
    // Nothing is left of a thing of which all is told of another.
    if (places.length === data.total) openOther(decision)
  }
  return (
    <DecisionForm wish={wish} label={t('correct.splitNow')} close={close} taken={taken}>
      <Text size="sm">{t('correct.splitExplain')}</Text>
      <Checkbox.Group label={t('correct.tellings', { count: data.total })} value={chosen} onChange={setChosen} className="tellings">
        <Stack gap="sm" mt="xs">
          {data.items.map((place) => (
            <Place key={placeKey(place)} place={place} />
          ))}
        </Stack>
      </Checkbox.Group>
      {data.total > data.items.length && <Text size="xs">{t('correct.firstTellings', { count: data.items.length })}</Text>}
      <OtherThing kind={thing.kind} other={other} change={setOther} />
    </DecisionForm>
  )
}

/** Opens the card to which tellings were moved. */
const openOther = ({ about: [, other] }: Decision) => {
  if (other !== undefined) takeStep(select(other), 'card')
}

/** «Разделить»: which tellings of a thing that joins two belong to the other one. */
export const Split = ({ thing }: { thing: Thing }) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="xs" variant="light" color="gray" leftSection={<IconArrowsSplit size={16} />} onClick={() => setOpen(true)}>
        {t('correct.split')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="xl"
        title={<Text fw={600}>{t('correct.splitTitle', { name: thing.name })}</Text>}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Help of="split" />
        <SplitForm thing={thing} close={() => setOpen(false)} />
      </Modal>
    </>
  )
}

/** «Это другое лицо»: what is told of one end of a link, in the places where it is told, is of somebody else. */
export const AnotherOne = ({ link, end, close }: { link: Link; end: Thing; close: () => void }) => {
  const { t } = useTranslation()
  const { data, error, refetch } = useTellings(end.id)
  const [other, setOther] = useState(nobody)
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading lines={3} />
  const far = link.from === end.id ? link.to : link.from
  const places = data.items.filter(({ says }) => says.some((said) => said.kind === link.kind && said.with?.id === far))
  const to = movedTo(end.id, end.kind, other)
  const wish = to === null || places.length === 0 ? null : { kind: 'move' as const, ...to, tellings: tellingsAt(places) }
  return (
    <DecisionForm wish={wish} label={t('correct.anotherNow')} close={close} taken={openOther}>
      <Text size="sm">{t('correct.anotherExplain', { name: end.name })}</Text>
      <Group>
        <OtherThing kind={end.kind} other={other} change={setOther} />
      </Group>
    </DecisionForm>
  )
}

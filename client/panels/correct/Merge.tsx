import { Button, Modal, Text } from '@mantine/core'
import { IconArrowsJoin } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../../graph/answers.ts'
import { useSubgraph } from '../../app/queries.ts'
import { select } from '../../app/steps.ts'
import { takeStep } from '../../app/store.ts'
import { nameOf, useLanguage } from '../../app/words.ts'
import { Answered } from '../Answered.tsx'
import { Help } from '../Help.tsx'
import { SideBySide } from '../review/SideBySide.tsx'
import { ThingPicker } from '../ThingPicker.tsx'
import { DecisionForm } from './DecisionForm.tsx'

type Thing = Card['thing']

const Both = ({ ids: [one, other], isSwapped, swap }: { ids: readonly [string, string]; isSwapped: boolean; swap: () => void }) => (
  <Answered query={useSubgraph([one, other])} lines={6}>
    {({ things }) => {
      const [mine, chosen] = [one, other].map((id) => things.find((thing) => thing.id === id))
      if (mine === undefined || chosen === undefined) return null
      const [stays, goes] = isSwapped ? [chosen, mine] : [mine, chosen]
      return <SideBySide stays={stays} goes={goes} isSwapped={isSwapped} swap={swap} />
    }}
  </Answered>
)

const MergeForm = ({ thing, close }: { thing: Thing; close: () => void }) => {
  const { t } = useTranslation()
  const [other, setOther] = useState<string | null>(null)
  const [isSwapped, setSwapped] = useState(false)
  const isItself = other === thing.id
  const about = other === null || isItself ? null : isSwapped ? [other, thing.id] : [thing.id, other]
  return (
    <DecisionForm
      wish={about === null ? null : { kind: 'same', about }}
      label={t('correct.mergeNow')}
      close={close}
      taken={({ about: [stays] }) => {
        close()
        if (stays !== undefined) takeStep(select(stays), 'card')
      }}
    >
      <Text size="sm">{t('correct.mergeExplain')}</Text>
      <ThingPicker id={other} label={t('correct.mergeWith')} kinds={[thing.kind]} isFirst choose={setOther} />
      {isItself && <Text size="sm">{t('correct.mergeItself')}</Text>}
      {other !== null && !isItself && <Both ids={[thing.id, other]} isSwapped={isSwapped} swap={() => setSwapped(!isSwapped)} />}
    </DecisionForm>
  )
}

/** «Объединить»: a card with another one of its kind, whichever a person names; both side by side, and what would change, before it is done. */
export const Merge = ({ thing }: { thing: Thing }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="xs" variant="light" color="gray" leftSection={<IconArrowsJoin size={16} />} onClick={() => setOpen(true)}>
        {t('correct.merge')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size={1000}
        title={<Text fw={600}>{t('correct.mergeTitle', { name: nameOf(thing, language) })}</Text>}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Help of="duplicates" />
        <MergeForm thing={thing} close={() => setOpen(false)} />
      </Modal>
    </>
  )
}

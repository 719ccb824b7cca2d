import { Button, Group } from '@mantine/core'
import { IconLayoutGrid, IconMessageQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { askQuestion, setLens } from '../app/steps.ts'
import { takeStep } from '../app/store.ts'
import { useLanguage } from '../app/words.ts'
import { openQuestion, useProposals } from './asking.ts'
import './questions.css'

/** Questions to begin with, filled from the graph. */
export const ExampleQuestions = ({ most }: { most: number }) => {
  const language = useLanguage()
  const { data } = useProposals('')
  return data?.proposals.slice(0, most).map((proposal) => (
    <Button
      key={proposal.id}
      size="compact-sm"
      variant="light"
      className="example"
      onClick={() => openQuestion(proposal, proposal.question[language])}
    >
      {proposal.question[language]}
    </Button>
  ))
}

/** On the first screen: whom the city's bodies work with, a few examples, and the way to all questions. */
export const FirstQuestions = () => {
  const { t } = useTranslation()
  return (
    <Group component="section" className="examples" gap={6} justify="center" aria-label={t('ask.title')}>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconLayoutGrid size={15} />}
        onClick={() => takeStep(setLens('matrix'), 'lens', t('lens.matrix'))}
      >
        {t('ask.matrix')}
      </Button>
      <ExampleQuestions most={3} />
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconMessageQuestion size={15} />}
        onClick={() => takeStep(askQuestion(null), 'lens', t('lens.ask'))}
      >
        {t('ask.all')}
      </Button>
    </Group>
  )
}

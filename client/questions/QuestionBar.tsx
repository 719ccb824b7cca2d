import { Combobox, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconMessageQuestion } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../app/words.ts'
import { Suggest } from '../panels/Suggest.tsx'
import { Failed } from '../panels/states.tsx'
import { longestText, openQuestion, optionOf, useProposals } from './asking.ts'

/** A free text in the office's words: the questions that it may mean, chosen with the arrows and Enter. */
export const QuestionBar = ({ field }: { field: RefObject<HTMLInputElement | null> }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [text, setText] = useState('')
  const [asking] = useDebouncedValue(text.trim(), 180)
  const { data, error, isFetching, isPlaceholderData, refetch } = useProposals(asking)
  const proposals = data?.proposals ?? []
  const open = (option: string) => {
    const proposal = proposals.find((one) => optionOf(one) === option)
    if (proposal !== undefined) openQuestion(proposal, proposal.question[language])
  }
  return (
    <Suggest
      text={text}
      write={setText}
      field={field}
      size="md"
      radius="md"
      maxLength={longestText}
      aria-label={t('ask.bar')}
      placeholder={t('ask.placeholder')}
      leftSection={<IconMessageQuestion size={20} />}
      listLabel={t('ask.proposals')}
      isFetching={isFetching}
      isAnswered={data !== undefined && !isPlaceholderData && asking === text.trim()}
      best={proposals.map(optionOf)[0]}
      take={open}
      options={proposals.map((one) => (
        <Combobox.Option key={optionOf(one)} value={optionOf(one)}>
          <Text size="sm">{one.question[language]}</Text>
        </Combobox.Option>
      ))}
      below={
        <>
          {error !== null && <Failed error={error} retry={() => void refetch()} />}
          {error === null && data !== undefined && !isFetching && proposals.length === 0 && (
            <Combobox.Empty>
              <Text size="sm" fw={600}>
                {t('ask.noneMatch')}
              </Text>
              <Text size="sm">{t('ask.noneMatchAdvice')}</Text>
            </Combobox.Empty>
          )}
        </>
      }
    />
  )
}

import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconMessageQuestion } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../app/words.ts'
import { Failed } from '../panels/states.tsx'
import { longestText, openQuestion, useProposals } from './asking.ts'

/** A free text in the office's words: the questions that it may mean, chosen with the arrows and Enter. */
export const QuestionBar = ({ field }: { field: RefObject<HTMLInputElement | null> }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [text, setText] = useState('')
  const [asking] = useDebouncedValue(text.trim(), 180)
  const { data, error, isFetching, refetch } = useProposals(asking)
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const isOpen = text.trim() !== ''
  const proposals = data?.proposals ?? []
  const open = (at: number) => {
    const proposal = proposals[at]
    if (proposal === undefined) return
    openQuestion(proposal, proposal.question[language])
    setText('')
    box.closeDropdown()
  }
  return (
    <Combobox store={box} onOptionSubmit={(at) => open(Number(at))} shadow="md" position="bottom-start" withinPortal>
      <Combobox.Target>
        <TextInput
          ref={field}
          value={text}
          size="md"
          radius="md"
          maxLength={longestText}
          aria-label={t('ask.bar')}
          placeholder={t('ask.placeholder')}
          leftSection={<IconMessageQuestion size={20} />}
          rightSection={isFetching && isOpen ? <Loader size={16} /> : undefined}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
            box.openDropdown()
            box.resetSelectedOption()
          }}
          onFocus={() => isOpen && box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setText('')
            if (event.key !== 'Enter' || box.getSelectedOptionIndex() >= 0 || !isOpen || isFetching || asking !== text.trim()) return
            event.preventDefault()
            open(0)
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOpen}>
        <Combobox.Options mah={420} className="scroll" aria-label={t('ask.proposals')}>
          {proposals.map(({ id, question, filling }, at) => (
            <Combobox.Option key={`${id} ${JSON.stringify(filling)}`} value={String(at)}>
              <Text size="sm">{question[language]}</Text>
            </Combobox.Option>
          ))}
        </Combobox.Options>
        {error !== null && <Failed error={error} retry={() => void refetch()} />}
        {error === null && data !== undefined && !isFetching && proposals.length === 0 && (
          <Combobox.Empty>
            <Text size="sm" fw={600}>
              {t('ask.noneMatch')}
            </Text>
            <Text size="sm">{t('ask.noneMatchAdvice')}</Text>
          </Combobox.Empty>
        )}
      </Combobox.Dropdown>
    </Combobox>
  )
}

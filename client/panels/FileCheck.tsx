import { Badge, Button, FileButton, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { beforeShow } from '../../graph/before-show.ts'
import { sourceFormats } from '../../graph/read-document.ts'
import { checkFile, fileAt } from '../app/call.ts'
import { useCountries } from '../app/queries.ts'
import { nameOf, useLanguage } from '../app/words.ts'
import { FindingWords } from '../present/FindingWords.tsx'
import { Help } from './Help.tsx'
import { Failed, Loading } from './states.tsx'

/** What can be looked through before it is shown: every document that is read, and slides. */
const checkable = [...sourceFormats, 'pptx'].map((ending) => `.${ending}`).join(',')

/** «Проверка перед показом» of a file: of the report that is to be sent, or of any other that is chosen. */
export const FileCheck = ({ address, label, close }: { address: string | null; label: string; close: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const countries = useCountries()
  const [audience, setAudience] = useState<string | null>(null)
  const [chosen, choose] = useState<File | null>(null)
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['file check', address, chosen?.name, chosen?.size, chosen?.lastModified, audience, language],
    queryFn: async ({ signal }) =>
      checkFile(chosen ?? (await fileAt(address ?? '', `${label}.docx`, signal)), { audience, language }, signal),
    enabled: address !== null,
    gcTime: 0,
  })
  return (
    <Modal
      opened={address !== null}
      onClose={close}
      title={`${t('present.check.title')}: ${chosen?.name ?? label}`}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm">
        <Help of="fileCheck" />
        <Group align="flex-end">
          <Select
            flex={1}
            size="sm"
            label={t('present.check.audience')}
            placeholder={t('present.check.anybody')}
            clearable
            searchable
            value={audience}
            data={countries.map((country) => ({ value: String(country.fields['code']), label: nameOf(country, language) }))}
            onChange={setAudience}
          />
          <FileButton accept={checkable} onChange={choose}>
            {(props) => (
              <Button {...props} size="sm" variant="default">
                {t('reports.otherFile')}
              </Button>
            )}
          </FileButton>
        </Group>
        {error !== null && <Failed error={error} retry={() => void refetch()} />}
        {error === null && (data === undefined || isFetching) && <Loading lines={4} />}
        {data !== undefined && !isFetching && (
          <>
            <Group>
              <Badge color={data.length === 0 ? 'teal' : 'orange'}>{t('present.check.found', { count: data.length })}</Badge>
            </Group>
            {data.length === 0 && <Text size="sm">{t('present.check.nothing')}</Text>}
            {data.map(({ at, code, what, note }) => (
              <FindingWords
                key={`${at} ${code} ${what} ${note}`}
                heading={[at, beforeShow[code][language]].filter(Boolean).join(' · ')}
                what={what}
                note={note}
              />
            ))}
          </>
        )}
      </Stack>
    </Modal>
  )
}

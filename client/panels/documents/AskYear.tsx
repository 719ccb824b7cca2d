import { Alert, Button, Group, TextInput } from '@mantine/core'
import { IconCalendarQuestion } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSendAgain } from './jobs.ts'
import { isTried, type Upload } from './uploads.ts'
import './documents.css'

const yearIn = (text: string): number | undefined => {
  const found = /^(?:19|20|21)\d\d$/.exec(text.trim())
  return found === null ? undefined : Number(found[0])
}

/** The year that a file's name tells: proposed, for a person to say. */
const yearOfName = (name: string): string => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(name)?.[0] ?? ''

/** Asks for the year of a table that does not say it; the file is read with it, and need not be chosen anew. */
export const AskYear = ({ upload }: { upload: Upload }) => {
  const { t } = useTranslation()
  const sendAgain = useSendAgain()
  const [text, setText] = useState(upload.year === undefined ? yearOfName(upload.file) : String(upload.year))
  const [isWrong, setWrong] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const year = yearIn(text)
    setWrong(year === undefined)
    if (year === undefined) return
    const tries = isTried(upload) || !(upload.source instanceof File)
    void sendAgain(upload, { tries, older: upload.older, year, anew: true })
  }
  return (
    <Alert className="notice" variant="light" color="yellow" icon={<IconCalendarQuestion />} title={t('import.year.title')}>
      <form onSubmit={send} noValidate>
        <Group gap="xs" align="flex-end">
          <TextInput
            size="xs"
            w={170}
            inputMode="numeric"
            maxLength={4}
            label={t('import.year.label')}
            value={text}
            error={isWrong && t('import.year.wrong')}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Button size="xs" type="submit">
            {t('import.year.read')}
          </Button>
        </Group>
      </form>
    </Alert>
  )
}

import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconArrowLeft, IconFileDownload, IconPlus, IconPresentation, IconShare } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askingLenses } from '../../graph/view.ts'
import { api } from '../../server/api.ts'
import { toAddress } from '../app/address.ts'
import { addressOf } from '../app/call.ts'
import { useDesk } from '../app/desk.ts'
import { useView } from '../app/store.ts'
import { useLanguage } from '../app/words.ts'
import { type KeptOf, useKept, useKeptSteps } from '../panels/kept/keeping.ts'
import { viewToKeep } from '../panels/kept/opening.ts'
import { Failed, Loading } from '../panels/states.tsx'
import { BeforeShow } from './BeforeShow.tsx'
import { SlideEditor } from './SlideEditor.tsx'
import { showSlide } from './showing.ts'
import { addSlide, type SlidesStep } from './slides.ts'
import { useViewInWords } from './useViewInWords.ts'

const Name = ({ name, rename }: { name: string; rename: (name: string) => void }) => {
  const { t } = useTranslation()
  const [text, setText] = useState(name)
  return (
    <TextInput
      label={t('present.name')}
      value={text}
      maxLength={200}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={() => text.trim() !== '' && text.trim() !== name && rename(text.trim())}
    />
  )
}

const Open = ({ presentation, back }: { presentation: KeptOf<'presentation'>; back: () => void }) => {
  const { t } = useTranslation()
  const open = useDesk(({ open }) => open)
  const inWords = useViewInWords()
  const language = useLanguage()
  const clipboard = useClipboard({ timeout: 3000 })
  const { id, name, body } = presentation
  const { take: takeKept, isPending } = useKeptSteps('presentation', id)
  const { slides } = body
  const isAsking = useView(({ lens }) => askingLenses.has(lens))
  const take = (step: SlidesStep) => takeKept((kept) => ({ body: { ...kept.body, slides: step(kept.body.slides) } }))
  const address = (): string => {
    const first = slides[0]
    return first === undefined
      ? location.origin
      : new URL(toAddress({ ...first.view, presenting: true, show: { of: id, slide: 0 } }), location.href).href
  }
  return (
    <Stack>
      <Anchor component="button" type="button" size="sm" onClick={back}>
        <IconArrowLeft size={14} /> {t('present.all')}
      </Anchor>
      <Name key={name} name={name} rename={(name) => takeKept(() => ({ name }))} />
      <Group>
        <Button
          leftSection={<IconPlus size={16} />}
          variant="light"
          loading={isPending}
          disabled={isAsking}
          onClick={() => take(addSlide(inWords(viewToKeep()), viewToKeep()))}
        >
          {t('present.add')}
        </Button>
        <Button
          leftSection={<IconPresentation size={16} />}
          disabled={slides.length === 0}
          onClick={() => {
            open(null)
            showSlide(id, slides, 0)
          }}
        >
          {t('kept.act.show')}
        </Button>
        <Button
          variant="default"
          disabled={slides.length === 0}
          leftSection={<IconShare size={16} />}
          onClick={() => clipboard.copy(address())}
        >
          {t(clipboard.copied ? 'kept.copied' : 'kept.act.link')}
        </Button>
        {(['pptx', 'pdf'] as const).map((format) => (
          <Button
            key={format}
            variant="default"
            component="a"
            download
            leftSection={<IconFileDownload size={16} />}
            href={addressOf(api.reportPresentation.path, {}, { of: id, format, language })}
            {...(slides.length === 0 ? { 'data-disabled': true } : {})}
          >
            {t(`present.file.${format}`)}
          </Button>
        ))}
      </Group>
      {isAsking && <Text size="sm">{t('present.asking')}</Text>}
      {slides.length > 0 && <BeforeShow presentation={presentation} busy={isPending} change={(next) => takeKept(() => ({ body: next }))} />}
      {slides.length === 0 && <Text size="sm">{t('present.noSlides')}</Text>}
      {slides.map((slide, at) => (
        <SlideEditor
          key={slide.id}
          slide={slide}
          number={at + 1}
          isLast={at === slides.length - 1}
          busy={isPending}
          take={take}
          show={() => {
            open(null)
            showSlide(id, slides, at)
          }}
        />
      ))}
    </Stack>
  )
}

/** One presentation with its slides; every change is kept at once as a version. */
export const PresentationEditor = ({ id, back }: { id: string; back: () => void }) => {
  const { data, error, refetch } = useKept('presentation', id)
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  return data === undefined ? <Loading lines={5} /> : <Open presentation={data} back={back} />
}

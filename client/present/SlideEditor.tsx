import { ActionIcon, Group, Paper, Stack, Text, Textarea, TextInput, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconDeviceFloppy, IconExternalLink, IconPresentation, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Slide } from '../../graph/story.ts'
import { useDesk } from '../app/desk.ts'
import { openView, viewToKeep } from '../panels/kept/opening.ts'
import { changeSlide, copySlide, dropSlide, moveSlide, type SlidesStep } from './slides.ts'
import { useViewInWords } from './useViewInWords.ts'

type Words = Pick<Slide, 'title' | 'text' | 'notes'>

/** One slide of a presentation: its words, and what can be done with it. What is typed is kept when the field is left. */
export const SlideEditor = ({
  slide,
  number,
  isLast,
  busy,
  take,
  show,
}: {
  slide: Slide
  number: number
  isLast: boolean
  busy: boolean
  take: (step: SlidesStep) => void
  show: () => void
}) => {
  const { t } = useTranslation()
  const open = useDesk(({ open }) => open)
  const inWords = useViewInWords()
  const [words, setWords] = useState<Words>({ title: slide.title, text: slide.text, notes: slide.notes })
  const leave = (name: keyof Words) => () => words[name] !== slide[name] && take(changeSlide(slide.id, { [name]: words[name] }))
  const typed =
    (name: keyof Words) =>
    ({ currentTarget }: { currentTarget: { value: string } }) =>
      setWords({ ...words, [name]: currentTarget.value })
  const acts = [
    ['up', IconArrowUp, () => take(moveSlide(slide.id, -1)), number === 1],
    ['down', IconArrowDown, () => take(moveSlide(slide.id, 1)), isLast],
    ['show', IconPresentation, show, false],
    [
      'toDesk',
      IconExternalLink,
      () => {
        openView(slide.title, slide.view)
        open(null)
      },
      false,
    ],
    ['replace', IconDeviceFloppy, () => take(changeSlide(slide.id, { view: viewToKeep() })), false],
    ['copy', IconCopy, () => take(copySlide(slide.id)), false],
    ['drop', IconTrash, () => take(dropSlide(slide.id)), false],
  ] as const
  return (
    <Paper withBorder p="sm" radius="md" component="section" aria-label={t('present.slide', { number })}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" fw={600}>
            {t('present.slide', { number })} · {inWords(slide.view)}
          </Text>
          <Group gap={2} wrap="nowrap">
            {acts.map(([key, ActIcon, act, isOff]) => (
              <Tooltip key={key} label={t(`present.act.${key}`)}>
                <ActionIcon
                  variant="subtle"
                  disabled={isOff || busy}
                  aria-label={t('present.actOf', { act: t(`present.act.${key}`), number })}
                  onClick={act}
                >
                  <ActIcon size={16} />
                </ActionIcon>
              </Tooltip>
            ))}
          </Group>
        </Group>
        <TextInput label={t('present.slideTitle')} value={words.title} maxLength={200} onChange={typed('title')} onBlur={leave('title')} />
        <Textarea
          label={t('present.slideText')}
          value={words.text}
          maxLength={600}
          autosize
          onChange={typed('text')}
          onBlur={leave('text')}
        />
        <Textarea
          label={t('present.slideNotes')}
          value={words.notes}
          maxLength={4000}
          autosize
          onChange={typed('notes')}
          onBlur={leave('notes')}
        />
      </Stack>
    </Paper>
  )
}

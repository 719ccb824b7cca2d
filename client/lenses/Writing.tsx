import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { commandsRef } from '../app/canvasCommands.ts'
import { addNote, foldFrame, frameThings, unframe, writeNote } from '../app/canvasSteps.ts'
import type { Written } from '../app/desk.ts'
import { takeStep, useView } from '../app/store.ts'

const longest = { frame: 120, note: 600 }

/** The few words of a frame or a note, in a window of their own. */
export const Writing = ({ written, close }: { written: Written; close: () => void }) => {
  const { t } = useTranslation()
  const frame = useView(({ frames }) => (written.what === 'open' ? frames.find(({ id }) => id === written.id) : undefined))
  const note = useView(({ notes }) => (written.what === 'open' ? notes.find(({ id }) => id === written.id) : undefined))
  const [text, setText] = useState(note?.text ?? '')
  const said = text.trim()
  const done = (act: () => void) => () => {
    act()
    close()
  }
  const save = done(() => {
    if (written.what === 'frame') takeStep(frameThings(said, written.ids), 'frame', said)
    else if (written.what === 'note') takeStep(addNote(said, commandsRef.current?.bare() ?? { x: 0, y: 0 }), 'note', said.slice(0, 40))
    else if (note !== undefined) takeStep(writeNote(note.id, said), 'note', said.slice(0, 40))
  })
  if (frame !== undefined)
    return (
      <Modal opened onClose={close} title={frame.name} closeButtonProps={{ 'aria-label': t('close') }}>
        <Group>
          <Button
            data-autofocus
            onClick={done(() => takeStep(foldFrame(frame.id), frame.folded ? 'unfoldFrame' : 'foldFrame', frame.name))}
          >
            {t(frame.folded ? 'canvas.unfoldFrame' : 'canvas.foldFrame')}
          </Button>
          <Button variant="default" onClick={done(() => takeStep(unframe(frame.id), 'unframe', frame.name))}>
            {t('canvas.unframe')}
          </Button>
        </Group>
      </Modal>
    )
  const isFrame = written.what === 'frame'
  const field = {
    'data-autofocus': true,
    label: t(isFrame ? 'canvas.frameName' : 'canvas.noteText'),
    value: text,
    maxLength: isFrame ? longest.frame : longest.note,
  }
  return (
    <Modal opened onClose={close} title={t(isFrame ? 'canvas.frame' : 'canvas.note')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (said !== '') save()
        }}
      >
        {isFrame ? (
          <TextInput {...field} onChange={({ currentTarget }) => setText(currentTarget.value)} />
        ) : (
          <Textarea {...field} autosize minRows={3} onChange={({ currentTarget }) => setText(currentTarget.value)} />
        )}
        <Group mt="md">
          <Button type="submit" disabled={said === ''}>
            {t('canvas.write')}
          </Button>
          {note !== undefined && (
            <Button variant="default" color="red" onClick={done(() => takeStep(writeNote(note.id, ''), 'unnote', note.text.slice(0, 40)))}>
              {t('canvas.removeNote')}
            </Button>
          )}
        </Group>
      </form>
    </Modal>
  )
}

import { Combobox, Loader, TextInput, type TextInputProps, useCombobox } from '@mantine/core'
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef } from 'react'

interface SuggestProps
  extends Pick<TextInputProps, 'label' | 'aria-label' | 'placeholder' | 'size' | 'radius' | 'leftSection' | 'maxLength' | 'autoFocus'> {
  text: string
  write: (text: string) => void
  /** What is proposed, as options, what else stands below them, and what the list is called. */
  options: ReactNode
  below?: ReactNode
  listLabel: string
  /** The option that Enter takes where the arrows have chosen none. */
  best: string | undefined
  /** Whether what is proposed is for what is written now. */
  isAnswered: boolean
  isFetching?: boolean
  take: (option: string) => void
  field?: RefObject<HTMLInputElement | null> | undefined
  /** Whether the field lets go of the keyboard when something is taken, or Escape pressed. */
  lets?: boolean
}

/** A field with what it proposes below: the arrows choose, Enter takes the best, Escape empties it. */
export const Suggest = (props: SuggestProps) => {
  const { text, write, options, below, listLabel, best, isAnswered, isFetching = false, take, field, lets = false, ...input } = props
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const own = useRef<HTMLInputElement>(null)
  // Whoever types fast presses Enter before the answer is there: it is taken when it comes, unless more is typed.
  const isAwaited = useRef(false)
  const isOpen = text.trim() !== ''
  const empty = () => {
    isAwaited.current = false
    write('')
    if (lets) (field ?? own).current?.blur()
  }
  const choose = (option: string) => {
    take(option)
    box.closeDropdown()
    empty()
  }
  const chooseAwaited = useEffectEvent(() => {
    if (isAwaited.current && best !== undefined) choose(best)
    isAwaited.current = false
  })
  useEffect(() => {
    if (isAnswered) chooseAwaited()
  }, [isAnswered])
  return (
    <Combobox store={box} onOptionSubmit={choose} shadow="md" position="bottom-start" withinPortal>
      <Combobox.Target>
        <TextInput
          {...input}
          ref={field ?? own}
          value={text}
          rightSection={isFetching && isOpen ? <Loader size={16} /> : undefined}
          onChange={({ currentTarget }) => {
            write(currentTarget.value)
            isAwaited.current = false
            box.openDropdown()
            box.resetSelectedOption()
          }}
          onFocus={() => isOpen && box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          onKeyDown={(event) => {
            const { key } = event
            if (key === 'Escape') empty()
            if (key !== 'Enter' || box.getSelectedOptionIndex() >= 0 || !isOpen) return
            event.preventDefault()
            if (!isAnswered) isAwaited.current = true
            else if (best !== undefined) choose(best)
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOpen}>
        <Combobox.Options mah={440} className="scroll" aria-label={listLabel}>
          {options}
        </Combobox.Options>
        {below}
      </Combobox.Dropdown>
    </Combobox>
  )
}

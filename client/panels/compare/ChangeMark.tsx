import { useComputedColorScheme } from '@mantine/core'
import { type ChangeKind, changeKinds } from '../../../graph/changes.ts'
import { type Comparison, countedChanges } from '../../../graph/comparing.ts'
import { useLanguage } from '../../app/words.ts'
import { ChangeSign } from './ChangeSign.tsx'
import './compare.css'
import { changesInWords } from './useChangesOn.ts'

const Sign = ({ change }: { change: ChangeKind }) => {
  const theme = useComputedColorScheme('light')
  return (
    <svg width="16" height="16" viewBox="-2.1 -2.1 4.2 4.2" aria-hidden>
      <ChangeSign change={change} r={2} theme={theme} />
    </svg>
  )
}

/** The sign of what a comparison found, with its word: beside it, or for those who do not see it. */
export const ChangeMark = ({ change, said = 'beside' }: { change: ChangeKind; said?: 'beside' | 'unseen' }) => {
  const language = useLanguage()
  const word = changeKinds[change][language]
  return (
    <span className="change" data-change={change} {...(said === 'unseen' ? { title: word } : {})}>
      <Sign change={change} />
      <span className={said === 'beside' ? 'change-word' : 'unseen'}>{word}</span>
    </span>
  )
}

/** One sign for each kind of what a comparison found of several things; their words and numbers for those who do not see them. */
export const ChangeMarks = ({ changes }: { changes: Comparison['changes'] | undefined }) => {
  const language = useLanguage()
  const counts = countedChanges(changes ?? {})
  if (counts.length === 0) return null
  const words = changesInWords(changes, language)
  return (
    <span className="change change-small" title={words}>
      {counts.map(([change]) => (
        <Sign key={change} change={change} />
      ))}
      <span className="unseen">{words}</span>
    </span>
  )
}

import { useComputedColorScheme } from '@mantine/core'
import { type ChangeKind, changeKinds } from '../../../graph/changes.ts'
import { changeLooks, changeStrokes, sheets } from '../../../picture/look.ts'
import { useLanguage } from '../../app/words.ts'
import './compare.css'

/** The sign of what a comparison found, with its word: beside it, or for those who do not see it. */
export const ChangeMark = ({ change, said = 'beside' }: { change: ChangeKind; said?: 'beside' | 'unseen' }) => {
  const language = useLanguage()
  const theme = useComputedColorScheme('light')
  const word = changeKinds[change][language]
  return (
    <span className="change" data-change={change} {...(said === 'unseen' ? { title: word } : {})}>
      <svg width="16" height="16" viewBox="-2 -2 4 4" aria-hidden>
        <circle r="1.95" fill={changeLooks[theme][change]} />
        <path
          d={changeStrokes[change]}
          fill="none"
          stroke={sheets[theme].paper}
          strokeWidth="0.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className={said === 'beside' ? 'change-word' : 'unseen'}>{word}</span>
    </span>
  )
}

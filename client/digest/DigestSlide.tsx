import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { numberInWords, useLanguage } from '../app/words.ts'
import { Failed } from '../panels/states.tsx'
import { digestQuery } from './digest.ts'
import './digest.css'

/** The numbers of the digest for a hall, in large print; what each counts is for the desk. */
export const DigestSlide = () => {
  const language = useLanguage()
  const { data, error, refetch } = useQuery(digestQuery(language))
  if (error !== null && data === undefined) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loader />
  const told = data.sections.filter(({ numbers }) => numbers.length > 0)
  return (
    <div className="slide-scroll">
      <ul className="digest-slide">
        {told.map(({ id, title, numbers }) => (
          <li key={id}>
            <h2>{title}</h2>
            {numbers.map(({ id: number, count, label }) => (
              <p key={number}>
                <strong>{numberInWords(count, language)}</strong> {label}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

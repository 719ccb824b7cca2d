import type { Overview } from '../../graph/answers.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { Language } from '../../graph/text.ts'
import type { Theme } from '../../picture/view.ts'

export interface OverviewPictureProps {
  overview: Overview
  home: HomeProfile
  language: Language
  theme: Theme
  /** A country, a place or a body of the home city. */
  onOpen: (id: string) => void
  label: string
}

/** The first screen's picture: fills the width of its parent and is as tall as its parent, or taller where labels need it. */
export const OverviewPicture = ({ label }: OverviewPictureProps) => <svg role="img" aria-label={label} />

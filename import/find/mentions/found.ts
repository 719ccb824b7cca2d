import type { OrgType } from '../../../graph/vocabulary.ts'
import type { Case } from '../language/declension.ts'
import type { Token } from '../language/tokens.ts'

/** An organisation found in the tokens `at` to `end`. */
export interface FoundOrganization {
  at: number
  end: number
  name: string
  orgType: OrgType
  /** Null where neither its own words nor those around it tell. */
  country: string | null
  place: string | null
  home: boolean
  bare: boolean
  rule: string
  confidence: number
  /** The bodies named inside its name. */
  inner: FoundOrganization[]
  /** The tokens of its name in quotes: a place in there is no place. */
  quoted: { at: number; end: number } | null
}

export interface Where {
  country: string | null
  place: string | null
  home: boolean
}

export const found = (
  at: number,
  end: number,
  named: Pick<FoundOrganization, 'name' | 'orgType' | 'rule' | 'confidence'> & Partial<FoundOrganization>,
): FoundOrganization => ({
  at,
  end,
  country: null,
  place: null,
  home: false,
  bare: false,
  inner: [],
  quoted: null,
  ...named,
})

/** What the finders of organisations have taken, by the token that each starts at, the inner ones too. */
export type Taken = ReadonlyMap<number, FoundOrganization>

export interface FoundPost {
  at: number
  /** End of the title's own words, before its organisation or place. */
  core: number
  /** End of everything that says where the post is. */
  end: number
  title: string
  acting: boolean
  organization: FoundOrganization | null
  /** The token at which its place or country is located. */
  locatedAt: number | null
  case: Case
  lemma: string
}

/** A name as it stands: initials with a surname, or full. */
export interface FoundName {
  end: number
  words: Token[]
  initials: string
  full: boolean
}

import type { OrgType } from '../../../graph/vocabulary.ts'

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

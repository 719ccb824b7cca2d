import type { AgreementFact } from '../../graph/facts.ts'
import { findDates } from './dates.ts'

/** Whether one of two dates is the other told more sharply. */
export const isWithin = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

const carriesOut =
  /(?:по|во?)\s+(?:реализации|выполнени[юе]|исполнени[юе])\s+(?:положений\s+)?(?<what>соглашени|меморандум|протокол|договор|деклараци)\p{L}*(?<rest>.*)/isu
const typeNamed: Record<string, AgreementFact['type']> = {
  соглашени: 'agreement',
  меморандум: 'memorandum',
  протокол: 'protocol',
  договор: 'treaty',
  деклараци: 'declaration',
}
/** A plan that says which document it carries out is tied to it, where just one of the same partner can be meant. */
export const implementing = (agreements: readonly AgreementFact[]): AgreementFact[] =>
  agreements.map((plan) => {
    const said = carriesOut.exec(plan.title)?.groups
    const type = typeNamed[said?.['what']?.toLowerCase() ?? '']
    if (!said || !type) return plan
    const dates = findDates(said['rest'] ?? '')
      .filter(({ validity }) => !validity)
      .map(({ start }) => start)
    const meant = agreements.filter(
      (other) =>
        other !== plan &&
        other.type === type &&
        other.country === plan.country &&
        (other.places.length === 0 || plan.places.length === 0 || other.places.some((place) => plan.places.includes(place))) &&
        (dates.length === 0 || other.dates.some((date) => dates.some((day) => isWithin(date, day)))),
    )
    const [only, another] = meant
    return only && !another ? { ...plan, implements: only.id } : plan
  })

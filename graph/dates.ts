import { z } from 'zod'

/** A day, `2005-12-09`, that the calendar has (31 February is refused). */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** A date as precise as the text gives it: `2005`, `2005-12` or `2005-12-09` (02-model, Time). */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine((date) => Day.safeParse(firstDay(date)).success, { error: 'not a date of the calendar' })
export type PartialDate = z.infer<typeof PartialDate>

/** The first day that a partial date can mean: `2005-12` gives `2005-12-01`. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** The last day that a partial date can mean: `2005-02` gives `2005-02-28`. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  if (date.length !== 7) return date
  const [year, month] = date.split('-').map(Number)
  return `${date}-${String(new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate()).padStart(2, '0')}`
}

/** Whether a date names a day (and not just a month or a year). */
export const isDayPrecise = (date: string): boolean => date.length === 10

/** Today in a time zone (IANA name), as a day. */
export const todayIn = (timeZone: string, now: Date = new Date()): Day => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now)

/** An event that the graph knows, for telling whether a new document tells of it again (02-model, Same event). */
export interface KnownEvent {
  id: string
  country: string
  start: string
  name: string
  /** Ids of the organisations and people that took part, and of those merged into them. */
  participants: string[]
}

/** What the resolver of imports must know of the graph to tell the known from the new (import/resolve). */
export interface Known {
  /** The ids that keys lead to, merged ones as they were: what is said of them stays theirs, should the merge be undone. */
  idsOfKeys(keys: readonly string[]): Promise<Map<string, string>>
  /** Which of these ids are taken, by things that are and by redirects. */
  takenIds(ids: readonly string[]): Promise<Set<string>>
  /** Events of a country that start on a day: candidates for "the same event". */
  eventsOn(days: readonly { country: string; start: string }[]): Promise<KnownEvent[]>
}

/** Whether an id is a thing's: a link's tells its ends. */
export const isThing = (id: string): boolean => !id.includes('>')

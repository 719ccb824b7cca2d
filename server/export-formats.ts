/** The forms in which the whole graph goes out. They stand by themselves: the table of commands names them and wants nothing else of the contract. */
export const exportFormats = ['json', 'csv', 'graphml', 'gexf', 'ftm', 'cypher'] as const

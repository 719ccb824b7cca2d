// Ties words to their trigrams, for finding them in spite of a typing error.
UNWIND $rows AS row
MATCH (word:_Word {id: row.word})
UNWIND row.grams AS trigram
MERGE (gram:_Gram {id: trigram})
CREATE (gram)-[:_GRAM_OF]->(word)

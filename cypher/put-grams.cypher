// Ties words to their trigrams, for finding them in spite of a typing error.
UNWIND $rows AS row
MERGE (gram:_Gram {id: row.gram})
WITH gram, row
MATCH (word:_Word {id: row.word})
CREATE (gram)-[:_GRAM_OF]->(word)

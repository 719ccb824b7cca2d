// Ties things to the words by which they are found.
UNWIND $rows AS row
MATCH (thing:Thing {id: row.thing})
UNWIND row.words AS sought
MATCH (word:_Word {id: sought})
CREATE (word)-[:_WORD_OF]->(thing)

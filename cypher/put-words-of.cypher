// Ties things to the words by which they are found.
UNWIND $rows AS row
MATCH (thing:Thing {id: row.thing})
MATCH (word:_Word {id: row.word})
CREATE (word)-[:_WORD_OF]->(thing)

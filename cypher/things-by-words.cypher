// Things whose names hold any of these words.
UNWIND $words AS sought
MATCH (word:_Word {id: sought})-[:_WORD_OF]->(thing:Thing)
WITH thing.id AS id, thing.kind AS kind, thing.name AS name, coalesce(thing.records, 0) AS records, collect(sought) AS words
RETURN id, kind, name, records, words
ORDER BY records DESC, id
LIMIT $limit

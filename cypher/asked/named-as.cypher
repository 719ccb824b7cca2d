// Who is named in a post, by the words of the post, and when.
MATCH (person:Person)-[named:NAMED_AS]->(body:Thing)
WHERE all(word IN $postWords WHERE replace(toLower(named.title), 'ё', 'е') CONTAINS word)
WITH person, named, body
ORDER BY named.on IS NULL, named.on DESC, named.id
LIMIT $limit
RETURN person.id AS person, named.title AS post, body.id AS held, named.on AS dated, [named.id] AS rests
UNION
MATCH (person:Person)-[part:TOOK_PART]->(event:Event)
WHERE part.post IS NOT NULL AND all(word IN $postWords WHERE replace(toLower(part.post), 'ё', 'е') CONTAINS word)
WITH person, part, event
ORDER BY event.start IS NULL, event.start DESC, part.id
LIMIT $limit
RETURN person.id AS person, part.post AS post, event.id AS held, event.start AS dated, [part.id] AS rests

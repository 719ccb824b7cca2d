// Which posts a person is named in, and when.
MATCH (person:Thing {id: $person})-[named:NAMED_AS]->(body:Thing)
RETURN named.title AS post, body.id AS held, named.on AS dated, [named.id] AS rests
UNION
MATCH (person:Thing {id: $person})-[part:TOOK_PART]->(event:Event)
WHERE part.post IS NOT NULL
RETURN part.post AS post, event.id AS held, event.start AS dated, [part.id] AS rests

// Which people are named in a post in a place or country, or in a body of it.
MATCH (person:Person)-[named:NAMED_AS]->(held:Thing)
WHERE held.id = $place OR coalesce(held.code, held.country) = $placeCode
  OR EXISTS { MATCH (held)-[:BASED_IN]->(base:Thing) WHERE base.id = $place }
RETURN person.id AS person, named.title AS post, held.id AS held, named.on AS dated, [named.id] AS rests
ORDER BY dated IS NULL, dated DESC, person, post
LIMIT $limit

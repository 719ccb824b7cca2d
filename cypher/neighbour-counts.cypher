// How many neighbours a thing has by link, direction and kind.
MATCH (start:Thing {id: $id})-[link]-(thing:Thing)
WHERE // filter.cypher
WITH type(link) AS link, CASE WHEN startNode(link).id = $id THEN 'out' ELSE 'in' END AS direction, thing
RETURN link, direction, thing.kind AS kind, count(DISTINCT thing) AS count
ORDER BY link, direction, kind

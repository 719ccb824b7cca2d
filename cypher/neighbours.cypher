// A thing's neighbours with the links that lead to them, those named by most records first.
MATCH (start:Thing {id: $id})-[link]-(thing:Thing)
WHERE ($link = '' OR type(link) = $link) AND ($kind = '' OR thing.kind = $kind)
AND // filter.cypher
WITH thing, link, startNode(link).id AS from, endNode(link).id AS to
WHERE $direction = '' OR ($direction = 'out' AND from = $id) OR ($direction = 'in' AND to = $id)
WITH thing, link, from, to
ORDER BY thing.records DESC, thing.name, thing.id, link.id
SKIP $offset
LIMIT $limit
RETURN properties(thing) AS thing, from, to, properties(link) AS link

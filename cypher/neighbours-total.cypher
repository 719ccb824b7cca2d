// How many links lead to a thing's neighbours.
MATCH (start:Thing {id: $id})-[link]-(thing:Thing)
WHERE ($link = '' OR type(link) = $link) AND ($kind = '' OR thing.kind = $kind)
AND // filter.cypher
WITH link, startNode(link).id AS from, endNode(link).id AS to
WHERE $direction = '' OR ($direction = 'out' AND from = $id) OR ($direction = 'in' AND to = $id)
RETURN count(link) AS total

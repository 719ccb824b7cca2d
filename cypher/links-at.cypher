// Every link at these things.
UNWIND $ids AS id
MATCH (thing:Thing {id: id})-[link]-(other:Thing)
WITH startNode(link).id AS from, endNode(link).id AS to, link
RETURN from, to, properties(link) AS link

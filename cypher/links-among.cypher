// The links among these things.
UNWIND $ids AS id
MATCH (from:Thing {id: id})-[link]->(to:Thing)
WHERE to.id IN $ids
RETURN id AS from, to.id AS to, properties(link) AS link
ORDER BY link.id
LIMIT $limit

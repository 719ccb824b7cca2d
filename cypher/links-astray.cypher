// Links between things of kinds that they cannot lie between.
MATCH (from:Thing)-[link]->(to:Thing)
WHERE NOT from.kind IN $from[link.kind] OR NOT to.kind IN $to[link.kind]
RETURN link.id AS id, from.name AS fromName, to.name AS toName
ORDER BY id
LIMIT $limit

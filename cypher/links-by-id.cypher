// These links, each looked for from the end that has fewer.
UNWIND $rows AS row
MATCH (near:Thing {id: row.near})-[link]-(far:Thing {id: row.far})
WHERE link.id = row.id
WITH startNode(link).id AS from, endNode(link).id AS to, link
RETURN DISTINCT from, to, properties(link) AS link

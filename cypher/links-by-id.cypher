// These links, each looked for between its ends.
UNWIND $rows AS row
MATCH (near:Thing {id: row.near})-[link]-(far:Thing {id: row.far})
WHERE link.id = row.id
WITH startNode(link).id AS from, endNode(link).id AS to, link
RETURN DISTINCT from, to, properties(link) AS link

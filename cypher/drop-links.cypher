// Removes links, each looked for from the end that has fewer.
UNWIND $rows AS row
MATCH (near:Thing {id: row.near})-[link]-(far:Thing {id: row.far})
WHERE link.id = row.id
DELETE link

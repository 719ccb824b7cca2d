// Every link that goes out from these things.
UNWIND $ids AS id
MATCH (from:Thing {id: id})-[link]->(to:Thing)
RETURN id AS from, to.id AS to, properties(link) AS link

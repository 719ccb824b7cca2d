// Which of these things a filter leaves.
UNWIND $ids AS id
MATCH (thing:Thing {id: id})
WHERE // filter.cypher
RETURN id

// How often documents tell of each of these things.
UNWIND $ids AS id
MATCH (statement:_Statement {target: id})
RETURN id, count(statement) AS records

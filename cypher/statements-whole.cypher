// These statements as their documents make them, whole where they are parted.
UNWIND $ids AS id
MATCH (statement:_Statement {id: id})
RETURN coalesce(statement.whole, statement.body) AS body

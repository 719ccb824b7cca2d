// These statements and parts of statements, and what they count for.
UNWIND $ids AS id
MATCH (statement:_Statement {id: id})
RETURN statement.id AS id, statement.target AS target, statement.body AS body, statement.of AS of, statement.whole AS whole
ORDER BY id

// Which statements, or parts of them, count for these things or for a link at one of them.
UNWIND $ids AS id
MATCH (statement:_Statement {target: id})
RETURN coalesce(statement.of, statement.id) AS id, statement.target AS target
UNION
UNWIND $ids AS id
MATCH (statement:_Statement {from: id})
RETURN coalesce(statement.of, statement.id) AS id, statement.target AS target
UNION
UNWIND $ids AS id
MATCH (statement:_Statement {to: id})
RETURN coalesce(statement.of, statement.id) AS id, statement.target AS target

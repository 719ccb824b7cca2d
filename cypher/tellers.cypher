// Which statements of which documents tell of these things and links, from one statement on.
UNWIND $ids AS id
MATCH (statement:_Statement {target: id})
WHERE statement.id > $after
RETURN statement.id AS id, statement.target AS target, statement.document AS document
ORDER BY id
LIMIT $limit

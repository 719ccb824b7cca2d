// Which statements of which documents tell of these things and links, from one statement on.
UNWIND $ids AS id
MATCH (statement:_Statement {target: id})
// Compared here, not above: there Neo4j walks the ids of all statements for each target, and sees too late which are its own.
WITH statement.id AS id, statement.target AS target, statement.document AS document
WHERE id > $after
RETURN id, target, document
ORDER BY id
LIMIT $limit

// What a document states, and what that counts for.
MATCH (statement:_Statement {document: $document})
RETURN statement.id AS id, statement.target AS target, statement.of AS of

// What a document states, part by part, and what that counts for.
MATCH (statement:_Statement {document: $document})
RETURN statement.target AS target, statement.body AS body

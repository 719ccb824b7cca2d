// What all documents but one state of these things and links.
UNWIND $ids AS id
MATCH (statement:_Statement {target: id})
WHERE statement.document <> $document
RETURN statement.target AS target, statement.body AS body

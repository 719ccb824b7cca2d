// What earlier and later documents state, each about what.
UNWIND $documents AS document
MATCH (statement:_Statement {document: document})
RETURN statement.target AS target, statement.body AS body
LIMIT $limit

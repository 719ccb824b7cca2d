// Which documents tell of these things.
UNWIND $ids AS id
MATCH (statement:_Statement {target: id})
RETURN id AS target, collect(DISTINCT statement.document) AS documents

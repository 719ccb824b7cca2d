// What is stated of these things and links.
UNWIND $ids AS id
MATCH (statement:_Statement {target: id})
RETURN statement.target AS target, statement.body AS body

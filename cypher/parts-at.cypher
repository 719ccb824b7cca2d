// What is stated of a thing or of a link at it, part by part.
MATCH (statement:_Statement {target: $id})
RETURN statement.target AS target, statement.body AS body
UNION
MATCH (statement:_Statement {from: $id})
RETURN statement.target AS target, statement.body AS body
UNION
MATCH (statement:_Statement {to: $id})
RETURN statement.target AS target, statement.body AS body

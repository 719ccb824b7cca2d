// What is stated of these things or of a link at one of them.
UNWIND $ids AS id
MATCH (statement:_Statement {target: id})
RETURN statement.id AS id, statement.body AS body
UNION
UNWIND $ids AS id
MATCH (statement:_Statement {from: id})
RETURN statement.id AS id, statement.body AS body
UNION
UNWIND $ids AS id
MATCH (statement:_Statement {to: id})
RETURN statement.id AS id, statement.body AS body

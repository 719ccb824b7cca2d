// The links that statements or decisions speak of and that end at one of these things.
UNWIND $ids AS id
MATCH (statement:_Statement {from: id})
RETURN statement.target AS target
UNION
UNWIND $ids AS id
MATCH (statement:_Statement {to: id})
RETURN statement.target AS target
UNION
UNWIND $ids AS id
MATCH (decision:_Decision {from: id})
RETURN decision.target AS target
UNION
UNWIND $ids AS id
MATCH (decision:_Decision {to: id})
RETURN decision.target AS target
